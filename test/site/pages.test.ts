import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { frameworks } from '../../src/frameworks/index.ts'
import { statusCodes } from '../../src/registry/status-codes.ts'
import { frameworkPages } from '../../site/pages/frameworks.ts'
import { guidePages } from '../../site/pages/guide.ts'
import { rulePages } from '../../site/pages/rules.ts'
import { statusCodePages } from '../../site/pages/status-codes.ts'
import { decode, encode, initial } from '../../site/playground/state.ts'
import { examplesOf } from '../support/examples.ts'

const pages = new Map(
  [...guidePages(), ...rulePages(), ...frameworkPages(), ...statusCodePages()].map(({ path, text }) => [path, text]),
)

it('has a page for every rule, framework and code of the registry', () => {
  const wanted = [
    ...Object.keys(rules).map((name) => `rules/${name}`),
    ...frameworks().map(({ name }) => `frameworks/${name}`),
    ...statusCodes.map(({ code }) => `codes/${code}`),
  ]
  expect([...pages.keys()]).toEqual(expect.arrayContaining(wanted))
})

it('has no link to a page that is not there', () => {
  const targets = [...pages].flatMap(([from, text]) =>
    [...text.matchAll(/\]\(\/([^)#]*)/g)].map(([, target = '']) => ({ from, target })),
  )
  const missing = targets.filter(({ target }) => !pages.has(target.replace(/^$|\/$/, (end) => `${end}index`)))
  expect(missing).toEqual([])
})

describe.each(Object.keys(rules))('%s', (name) => {
  it('opens every example in the playground, with its file and settings', () => {
    const links = pages.get(`rules/${name}`)?.matchAll(/\]\(\/playground#([\w-]+)\)/g) ?? []
    const states = [...links].map(([, hash = '']) => decode(hash))
    const { examples } = examplesOf(`docs/rules/${name}.md`)
    const openable = examples.filter(({ language }) => !['vue', 'svelte'].includes(language))
    expect(states).toEqual(
      openable.map(({ code, file, language, settings }) => ({
        ...initial,
        code,
        file: file ?? `example.${language}`,
        config: name,
        settings: expect.toSatisfy(
          (text: string) => JSON.stringify(settings) === JSON.stringify(JSON.parse(text || '{}')),
        ) as string,
      })),
    )
  })
})

it('says what the tables say', () => {
  expect(pages.get('frameworks/express')).toContain("| Text: `'404'` | throws | converts it |")
  expect(pages.get('codes/405')).toContain('needs `Allow` (MUST, [RFC 9110 §15.5.6]')
  expect(pages.get('codes/507')).toContain('| `@nestjs/common` | `INSUFFICIENT_STORAGE` |')
  expect(pages.get('codes/204')).toContain('](/rules/no-forbidden-body)')
})

describe('the link of the playground', () => {
  it('holds every state, whatever characters are in it', () => {
    const state = {
      ...initial,
      code: '"é 日 🦊" </script>',
      framework: 'koa@3',
      style: 'named',
      settings: '{}',
    } as const
    expect(decode(`#${encode(state)}`)).toEqual(state)
  })

  it.each(['', '#', '#install', '#W10', '#bnVsbA', '#%%%'])('is not taken from %j', (hash) => {
    expect(decode(hash) ?? initial).toEqual(initial)
  })
})

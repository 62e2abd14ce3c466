import { readFileSync } from 'node:fs'
import { defineLoader } from 'vitepress'
import { constantLibraries } from '../../src/constants/index.ts'
import { frameworks } from '../../src/frameworks/index.ts'
import { ruleNames, ruleText } from '../pages/rules.ts'
import type { State } from './state.ts'

/** What the pickers of the playground offer, from the tables and the pages. */
export interface Choices {
  readonly frameworks: readonly string[]
  readonly constants: readonly string[]
  readonly rules: readonly string[]
  readonly examples: readonly { readonly title: string; readonly state: Partial<State> }[]
}

declare const data: Choices
export { data }

export default defineLoader({
  load(): Choices {
    const names = frameworks().flatMap(({ name, major }) => (major === undefined ? [name] : [name, `${name}@${major}`]))
    return {
      frameworks: [...new Set(names)].sort(),
      constants: constantLibraries.map(({ name }) => name),
      rules: ruleNames,
      examples: [fromReadme(), ...fromRule('no-forbidden-body')],
    }
  },
})

function fromReadme(): Choices['examples'][number] {
  const code = /^`service\.js`\n\n```js\n([^]*?)```$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  return { title: 'The first of the README', state: { code, file: 'service.js' } }
}

/** The first wrong example below each heading of a rule's page. */
function fromRule(name: string): Choices['examples'] {
  const parts = ruleText(name).split(/^### /m).slice(1)
  return parts.flatMap((part) => {
    const [, file, language = 'js', code] =
      /^\*\*Incorrect\*\*(?:, in `(.+)`)?\n\n```([jt]sx?)\n([^]*?)```$/m.exec(part) ?? []
    const title = part.slice(0, part.indexOf('\n')).replaceAll('`', '')
    return code === undefined ? [] : [{ title, state: { code, file: file ?? `service.${language}` } }]
  })
}

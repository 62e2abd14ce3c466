import { readFileSync } from 'node:fs'
import { rules } from '../../rules/index.ts'
import type { Docs, Rule } from '../../src/create-rule.ts'
import { encode } from '../playground/state.ts'
import { relink } from './links.ts'
import type { Page } from './markdown.ts'

const all: Readonly<Record<string, Rule<string, object>>> = rules

export const ruleNames: readonly string[] = Object.keys(all)

/** The text of a rule's page in the repository. */
export function ruleText(name: string): string {
  return readFileSync(`docs/rules/${name}.md`, 'utf8')
}

export function docsOf(name: string): Docs {
  const docs = all[name]?.meta.docs
  if (!docs) throw new Error(`${name} has no docs.`)
  return docs
}

/** The page of every rule: that of the repository, with the version it came with and its examples framed and linked. */
export function rulePages(): readonly Page[] {
  return ruleNames.map((name) => {
    const [head = '', body = ''] = ruleText(name).split(/^<!-- end auto-generated rule header -->$/m)
    const since = `🕓 Since version ${docsOf(name).since ?? '0.1.0'}.`
    return { path: `rules/${name}`, text: relink(`${head.trim()}\n\n${since}\n\n${framed(body.trim(), name)}\n`) }
  })
}

const example = /^(\*\*(Incorrect|Correct|Not reported)\*\*.*)\n\n```(\w+)\n([^]*?)\n```$/gm

/** The examples of a page in frames that show what they are, each with a link that opens it in the playground. */
function framed(text: string, rule: string): string {
  return text.replaceAll(example, (block: string, label: string, verdict: string, language: string, code: string) => {
    const kind = verdict.toLowerCase().replace(' ', '-')
    const link = openable.has(language)
      ? `\n\n[Open in the playground](/playground#${stateOf(label, language, code, rule)})`
      : ''
    return `<div class="example ${kind}">\n\n${block}${link}\n\n</div>`
  })
}

/** The languages that the playground has a parser for. */
const openable = new Set(['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx'])

function stateOf(label: string, language: string, code: string, rule: string): string {
  const file = /, in `([^`]+)`/.exec(label)?.[1] ?? `example.${language}`
  const settings = /, with the settings `([^`]+)`/.exec(label)?.[1] ?? ''
  return encode({ code, file, config: rule, settings })
}

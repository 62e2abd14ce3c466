import { format, resolveConfig } from 'prettier'
import { rules } from '../../rules/index.ts'
import { namingLibraries } from '../../src/constants/index.ts'
import type { Rule } from '../../src/create-rule.ts'
import { frameworks } from '../../src/frameworks/index.ts'
import { vendors } from '../../src/registry/vendor-codes.ts'
import { comment, typeOf, type Schema } from './schema-type.ts'

/** Where the types stand that are made of the rules and tables. */
export const path = 'src/rule-options.ts'

const head = `// Made of \`meta\` and the tables by \`npm run docs\`.
import type { Linter } from 'eslint'
`

/** The types of what users write in their configuration: the entry of each rule, and the names that settings take. */
export async function ruleOptions(): Promise<string> {
  const all: Readonly<Record<string, Rule<string, object>>> = rules
  const entries = Object.entries(all).map(([name, { meta }]) => {
    const options = optionsOf(meta.schema as readonly Schema[])
    const lines = [`${meta.docs?.description ?? name}.`, `@see ${meta.docs?.url ?? ''}`]
    return `${comment(...lines)}'http-status/${name}'?: Linter.RuleEntry<${options}>`
  })
  const text = [
    head,
    `/** The entry of each rule in a configuration: its severity, and its options behind it. */
export interface RuleOptions {\n${entries.join('\n')}\n}`,
    named('Framework', 'A framework in use, of any version or with its major.', frameworkNames()),
    named(
      'ConstantLibrary',
      'A library whose constants name codes.',
      namingLibraries.map(({ name }) => name),
    ),
    named('Vendor', 'A product whose codes the setting `vendors` accepts.', vendors),
  ].join('\n\n')
  return format(text, { ...(await resolveConfig(path)), parser: 'typescript' })
}

function optionsOf([schema]: readonly Schema[]): string {
  return schema ? `[${typeOf(schema)}]` : '[]'
}

function frameworkNames(): readonly string[] {
  return frameworks().flatMap(({ name, major }) => (major === undefined ? [name] : [name, `${name}@${major}`]))
}

function named(type: string, description: string, names: readonly string[]): string {
  const literals = [...new Set(names)].sort().map((name) => JSON.stringify(name))
  return `${comment(description)}export type ${type} = ${literals.join(' | ')}`
}

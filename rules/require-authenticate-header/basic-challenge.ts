import { gap } from '../../src/analysis/values/text-shape.ts'

/** What a challenge for Basic lacks: a realm, or the quotes around it. */
export type WrongBasic = 'realm' | 'unquoted'

/** What every challenge for Basic lacks of those that a field can have. */
export function wrongBasic(texts: readonly string[]): WrongBasic | undefined {
  const problems = new Set(texts.map(problemOf))
  return problems.size === 1 ? [...problems][0] : undefined
}

/** `Basic` as the scheme of a challenge, at the start or behind a comma, with its parameters; quoted texts may have commas. */
const basic = new RegExp(
  `^\\s*(?:"[^"]*"|[^"])*?(?:^|,)\\s*Basic(?![\\w=${gap}-])((?:"[^"]*"|[^",]|,(?=\\s*[\\w-]+\\s*=))*)`,
  'i',
)

function problemOf(text: string): WrongBasic | undefined {
  const parameters = basic.exec(text)?.[1]
  if (parameters === undefined) return undefined
  const realm = /\brealm\s*=\s*(.?)/i.exec(parameters.replaceAll(/"[^"]*"/g, '""'))
  if (realm) return realm[1] === '"' || realm[1] === gap ? undefined : 'unquoted'
  return parameters.includes(gap) ? undefined : 'realm'
}

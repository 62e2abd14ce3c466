import { RuleCreator } from '@typescript-eslint/utils/eslint-utils'

/** The project's home page; `package.json` says the same, and a test holds them equal. */
export const homepage = 'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status'

export type Preset = 'recommended' | 'strict' | 'stylistic'

/** What a rule's documentation says of it besides the description. */
export interface Docs {
  /** The smallest preset the rule is in; `strict` holds `recommended`. Without one it is only in `all`. */
  readonly preset?: Preset
  /** The severity in its presets; `error` where it is left out. */
  readonly severity?: 'error' | 'warn'
  /** What the rule protects, as the lists of rules group it. */
  readonly protects: 'number' | 'name' | 'content' | 'method' | 'loss' | 'client'
  /** The options that stricter presets turn on, by preset. */
  readonly strictOptions?: Readonly<Record<string, unknown>>
}

/** Creates a rule; its page is `docs/rules/<name>.md`. */
export const createRule = RuleCreator<Docs>((name) => `${homepage}/blob/main/docs/rules/${name}.md`)

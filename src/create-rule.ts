import type { TSESLint } from '@typescript-eslint/utils'
import { mentionsStatus } from './analysis/analyse.ts'
import { isEstree } from './ast/estree.ts'
import { homepage, version } from './package.ts'
import { settingsMessage, withSettingsProblems } from './settings-problems.ts'

export type Preset = 'recommended' | 'strict' | 'stylistic'

/** What a rule's documentation says of it besides the description. */
export interface Docs {
  readonly description: string
  /** The smallest preset the rule is in; `strict` holds `recommended`. Without one it is only in `all`. */
  readonly preset?: Preset
  /** The severity in its presets; `error` where it is left out. */
  readonly severity?: 'error' | 'warn'
  /** What the rule protects, as the lists of rules group it. */
  readonly protects: 'number' | 'name' | 'content' | 'method' | 'loss' | 'client'
  /** The version it came with; 0.1.0 where it is left out. */
  readonly since?: string
  /** The options that `strict` and `all` turn on. */
  readonly strictOptions?: Readonly<Record<string, unknown>>
}

interface Definition<MessageIds extends string, Options extends object> {
  readonly name: string
  readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, Docs, readonly Options[]>, 'docs'> & { readonly docs: Docs }
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageIds, readonly Options[]>>,
    options: Options,
  ) => TSESLint.RuleListener
}

/** A rule with its name, as the plugin lists it; its options are one object. */
export type Rule<MessageIds extends string, Options extends object> = TSESLint.RuleModule<
  MessageIds | 'settings',
  readonly Options[],
  Docs
> & { readonly name: string }

/**
 * Creates a rule; its page is `docs/rules/<name>.md`. `create` runs only for programs whose text has a word that the tables can be
 * about, and gets the options with the defaults in place on every version of ESLint.
 */
export function createRule<MessageIds extends string, Options extends object = Record<string, never>>({
  name,
  meta,
  create,
}: Definition<MessageIds, Options>): Rule<MessageIds, Options> {
  const defaults: Partial<Options> = meta.defaultOptions?.[0] ?? {}
  return {
    name,
    meta: {
      ...meta,
      docs: { ...meta.docs, url: `${homepage}/blob/v${version}/docs/rules/${name}.md` },
      messages: { ...meta.messages, ...settingsMessage },
    },
    defaultOptions: [],
    create: (context) => {
      if (!isEstree(context.sourceCode)) return {}
      if (!mentionsStatus(context)) return withSettingsProblems(context, {})
      const options: Options = Object.assign({}, defaults, context.options[0])
      return withSettingsProblems(context, create(context, options))
    },
  }
}

import type { ESLint, Linter } from 'eslint'
import { rules } from '../rules/index.ts'
import { companion } from '../rules/no-magic-code/companion.ts'
import type { Docs, Preset } from './create-rule.ts'
import { version } from './package.ts'
import type { RuleOptions } from './rule-options.ts'

export type { ConstantLibrary, Framework, RuleOptions, Vendor } from './rule-options.ts'
export type { ArgumentPlace, OwnConstants, Responder, Settings } from './shared-settings.ts'

type PresetName = 'recommended' | 'strict' | 'stylistic' | 'all'

/** The name of a flat config of the plugin: a preset, its twin with warnings, or the entry that makes way for other plugins. */
export type ConfigName = PresetName | `${PresetName}-warn` | 'companion'

/** The name of a config for eslintrc. */
export type LegacyConfigName = `legacy-${ConfigName}`

/** The name of a rule, without the plugin's. */
export type RuleName = keyof RuleOptions extends `http-status/${infer Name}` ? Name : never

interface Plugin extends ESLint.Plugin {
  configs: Record<Exclude<ConfigName, 'companion'>, Linter.Config & { rules: Linter.RulesRecord }> &
    Record<'companion', Linter.Config> &
    Record<LegacyConfigName, Linter.LegacyConfig>
  rules: Record<RuleName, NonNullable<ESLint.Plugin['rules']>[string]>
  processors: Record<'companion', Linter.Processor>
}

const namespace = 'http-status'

/** The presets a preset holds besides itself. */
const holds: Readonly<Record<Preset | 'all', readonly (Preset | undefined)[]>> = {
  recommended: ['recommended'],
  strict: ['recommended', 'strict'],
  stylistic: ['stylistic'],
  all: ['recommended', 'strict', 'stylistic', undefined],
}

const configs: Record<string, Linter.Config | Linter.LegacyConfig> = {}

const plugin: Plugin = {
  meta: { name: 'eslint-plugin-http-status', version, namespace },
  // typescript-eslint types contexts with members that ESLint 10 no longer has, so its rules are no `Rule.RuleModule` to the compiler.
  rules: rules as unknown as Plugin['rules'],
  processors: { companion },
  configs: configs as Plugin['configs'],
}

for (const name of Object.keys(holds) as PresetName[]) {
  addConfig(name, rulesOf(name))
  addConfig(`${name}-warn`, warnings(rulesOf(name)))
}

configs['companion'] = {
  name: `${namespace}/companion`,
  plugins: { [namespace]: plugin },
  processor: `${namespace}/companion`,
}
configs['legacy-companion'] = { plugins: [namespace], processor: `${namespace}/companion` }

function addConfig(name: string, entries: Linter.RulesRecord): void {
  configs[name] = { name: `${namespace}/${name}`, plugins: { [namespace]: plugin }, rules: entries }
  configs[`legacy-${name}`] = { plugins: [namespace], rules: entries }
}

function rulesOf(config: PresetName): Linter.RulesRecord {
  const entries = Object.entries(rules).flatMap(([name, { meta }]): [string, Linter.RuleEntry][] => {
    const docs: Docs | undefined = meta.docs
    if (!docs || !holds[config].includes(docs.preset)) return []
    const severity = docs.severity ?? 'error'
    const isWide = config === 'strict' || config === 'all'
    return [[`${namespace}/${name}`, isWide && docs.strictOptions ? [severity, docs.strictOptions] : severity]]
  })
  return Object.fromEntries(entries)
}

/** The same rules with the same options, as warnings. */
function warnings(entries: Linter.RulesRecord): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]): [string, Linter.RuleEntry] => [
      name,
      Array.isArray(entry) ? ['warn', ...entry.slice(1)] : 'warn',
    ]),
  )
}

export { plugin as default, plugin as 'module.exports' }

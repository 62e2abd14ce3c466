import type { ESLint, Linter } from 'eslint'
import { rules } from '../rules/index.ts'
import type { Docs, Preset } from './create-rule.ts'

/** Every preset, and `all`. Written out, so that the emitted types stand alone. */
type ConfigName = 'recommended' | 'strict' | 'stylistic' | 'all'
type LegacyName = `legacy-${ConfigName}`

interface Plugin extends ESLint.Plugin {
  configs: Record<ConfigName, Linter.Config> & Record<LegacyName, Linter.LegacyConfig>
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
  meta: { name: 'eslint-plugin-http-status', version: '0.1.0', namespace },
  // typescript-eslint types contexts with members that ESLint 10 no longer has, so its rules are no `Rule.RuleModule` to the compiler.
  rules: rules as unknown as NonNullable<ESLint.Plugin['rules']>,
  configs: configs as Plugin['configs'],
}

for (const name of Object.keys(holds) as ConfigName[]) {
  const entries = rulesOf(name)
  configs[name] = { name: `${namespace}/${name}`, plugins: { [namespace]: plugin }, rules: entries }
  configs[`legacy-${name}`] = { plugins: [namespace], rules: entries }
}

function rulesOf(config: ConfigName): Linter.RulesRecord {
  const entries = Object.entries(rules).flatMap(([name, { meta }]): [string, Linter.RuleEntry][] => {
    const docs: Docs | undefined = meta.docs
    if (!docs || !holds[config].includes(docs.preset)) return []
    const severity = docs.severity ?? 'error'
    const isWide = config === 'strict' || config === 'all'
    return [[`${namespace}/${name}`, isWide && docs.strictOptions ? [severity, docs.strictOptions] : severity]]
  })
  return Object.fromEntries(entries)
}

export { plugin as default, plugin as 'module.exports' }

import { spaced } from './options.js'

/** What the head of a page says of the configs: with which severity the rule is in which, and which options `strict` sets. */
export function severityNotice({ preset, severity = 'error', strictOptions }) {
  if (preset === undefined) return '💼 This rule is in no config but `all`.'
  const configs = {
    recommended: 'the configs ✅ `recommended` and 🔒 `strict`',
    strict: 'the config 🔒 `strict`',
    stylistic: 'the config 🎨 `stylistic`',
  }
  const sign = severity === 'warn' ? '⚠️' : '💼'
  const wider = strictOptions ? `; \`strict\` sets \`${spaced(strictOptions)}\`` : ''
  return `${sign} This rule is ${severity === 'warn' ? 'a **warning**' : 'an **error**'} in ${configs[preset]}${wider}.`
}

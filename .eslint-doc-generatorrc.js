/** What the rules of a list protect, in the order of the lists. */
const titles = {
  number: 'Which number',
  name: 'Names and numbers',
  content: 'Content and fields',
  method: 'Methods, redirects, errors',
  loss: 'Set, but something else goes out',
  client: 'Clients and tests',
}

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  pathRuleList: ['README.md', 'docs/README.md'],
  configEmoji: [
    ['recommended', '✅'],
    ['strict', '🔒'],
    ['stylistic', '🎨'],
  ],
  ignoreConfig: ['all', 'legacy-recommended', 'legacy-strict', 'legacy-stylistic', 'legacy-all'],
  ruleDocTitleFormat: 'name',
  ruleListColumns: ['name', 'description', 'configsError', 'configsWarn', 'fixable', 'hasSuggestions'],
  ruleListSplit: (rules) =>
    Object.entries(titles)
      .map(([protects, title]) => ({ title, rules: rules.filter(([, { meta }]) => meta.docs.protects === protects) }))
      .filter((list) => list.rules.length > 0),
}

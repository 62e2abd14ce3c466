import plugin from 'eslint-plugin-http-status'
import { basename } from 'node:path'
import { optionsTable } from './tools/pages/options.js'
import { linkSections } from './tools/pages/sections.js'
import { severityNotice } from './tools/pages/severity.js'

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
  ruleDocNotices: ['description', 'fixableAndHasSuggestions'],
  ruleDocTitleFormat: 'name',
  postprocess: (page, path) => {
    const rule = plugin.rules[basename(path, '.md')]
    return rule === undefined ? page : linkSections(withNotice(withOptions(page, rule), rule))
  },
  ruleListColumns: ['name', 'description', 'configsError', 'configsWarn', 'fixable', 'hasSuggestions'],
  ruleListSplit: (rules) =>
    Object.entries(titles)
      .map(([protects, title]) => ({ title, rules: rules.filter(([, { meta }]) => meta.docs.protects === protects) }))
      .filter((list) => list.rules.length > 0),
}

const endOfHead = '<!-- end auto-generated rule header -->'

function withNotice(page, { meta }) {
  return page.replace(`\n${endOfHead}`, () => `\n${severityNotice(meta.docs)}\n\n${endOfHead}`)
}

function withOptions(page, { meta }) {
  return page.replace(
    /(<!-- begin auto-generated rule options list -->\n\n)[^]*?(\n\n<!-- end)/,
    (_, begin, end) => `${begin}${optionsTable(meta)}${end}`,
  )
}

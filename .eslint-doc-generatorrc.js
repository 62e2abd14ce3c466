import plugin from 'eslint-plugin-http-status'
import { basename } from 'node:path'
import { runnerImport } from 'vite'
import { optionsTable } from './tools/pages/options.js'
import { recognisedTables } from './tools/pages/recognised.js'
import { linkSections } from './tools/pages/sections.js'
import { severityNotice } from './tools/pages/severity.js'

const { module: tables } = await runnerImport('./src/frameworks/index.ts')

/** What the rules of a list protect, in the order of the lists. */
const titles = {
  number: 'Which number',
  name: 'Names and numbers',
  content: 'Content and fields',
  method: 'Methods, redirects, errors',
  loss: 'Set, but something else goes out',
  client: 'Clients and tests',
}

/** The configs that a rule's page and the lists name; the others have the rules of one of them, or all. */
const signs = { recommended: '✅', strict: '🔒', stylistic: '🎨' }

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  pathRuleList: ['README.md', 'docs/README.md'],
  configEmoji: Object.entries(signs),
  ignoreConfig: Object.keys(plugin.configs).filter((name) => !(name in signs)),
  ruleDocNotices: ['description', 'fixableAndHasSuggestions'],
  ruleDocTitleFormat: 'name',
  postprocess: (page, path) => {
    const rule = plugin.rules[basename(path, '.md')]
    return rule === undefined ? withRecognised(page) : linkSections(withNotice(withOptions(page, rule), rule))
  },
  ruleListColumns: ['name', 'description', 'configsError', 'configsWarn', 'fixable', 'hasSuggestions'],
  ruleListSplit: (rules) =>
    Object.entries(titles)
      .map(([protects, title]) => ({ title, rules: rules.filter(([, { meta }]) => meta.docs.protects === protects) }))
      .filter((list) => list.rules.length > 0),
}

const endOfHead = '<!-- end auto-generated rule header -->'

function withRecognised(page) {
  return page.replace(
    /(<!-- begin list of what is recognised -->\n\n)[^]*?(\n\n<!-- end)/,
    (_, begin, end) => `${begin}${recognisedTables(tables.frameworks())}${end}`,
  )
}

function withNotice(page, { meta }) {
  return page.replace(`\n${endOfHead}`, () => `\n${severityNotice(meta.docs)}\n\n${endOfHead}`)
}

function withOptions(page, { meta }) {
  return page.replace(
    /(<!-- begin auto-generated rule options list -->\n\n)[^]*?(\n\n<!-- end)/,
    (_, begin, end) => `${begin}${optionsTable(meta)}${end}`,
  )
}

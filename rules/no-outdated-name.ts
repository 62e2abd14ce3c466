import { analyse } from '../src/analysis/analyse.ts'
import type { ConstantUse } from '../src/analysis/model/model.ts'
import { contentPhrases, sentPhrases, writtenTables } from '../src/findings/phrases-beside-codes.ts'
import type { Node } from '../src/ast/node.ts'
import { hasTypedProperty } from '../src/ast/typed.ts'
import { currentName } from '../src/constants/current-name.ts'
import { createRule } from '../src/create-rule.ts'
import { renameMember } from '../src/fix/rename-member.ts'
import { replacePhrase } from '../src/fix/replace-phrase.ts'
import { codeMeantBy, isFormerPhrase } from '../src/registry/phrases.ts'
import { nameOf, statusCode } from '../src/registry/status-codes.ts'

export default createRule<'name' | 'phrase' | 'rename' | 'write'>({
  name: 'no-outdated-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow former names and phrases of status codes where there is a current one',
      preset: 'stylistic',
      protects: 'name',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      name: '`{{former}}` is a former name of {{code}} ({{reference}}); {{library}} has `{{current}}` for it.',
      phrase: '"{{former}}" is a former phrase of {{code}} ({{reference}}).',
      rename: 'Use `{{current}}`.',
      write: 'Write "{{current}}".',
    },
  },
  create(context) {
    const { sourceCode } = context
    const reported = new Set<Node>()

    function reportName(use: ConstantUse): void {
      const { library, member, code, object } = use.member
      const row = code === undefined ? undefined : statusCode(code)
      const current = currentName(object, member)
      if (row === undefined || current === undefined) return
      // An older version of the library may lack the current name, which only types can tell.
      const isThere =
        use.node.type === 'MemberExpression' ? hasTypedProperty(sourceCode, use.node.object, current) : undefined
      if (isThere === false) return
      const fix = renameMember(use, current)
      context.report({
        node: use.name,
        messageId: 'name',
        data: { former: member, code: nameOf(row.code), reference: row.reference, library: library.name, current },
        ...(isThere ? { fix } : { suggest: [{ messageId: 'rename', data: { current }, fix }] }),
      })
    }

    function reportPhrase(node: Node, text: string, code: number, isContent = false): void {
      const row = statusCode(code)
      if (row === undefined || !isFormerPhrase(text) || codeMeantBy(text) !== code || reported.has(node)) return
      // What is written like a name is one that some library has for the code.
      if (row.phrase === '(Unused)' || text.includes('_')) return
      reported.add(node)
      const [fix] = replacePhrase(node, text, row.phrase)
      context.report({
        node,
        messageId: 'phrase',
        data: { former: text, code: nameOf(code), reference: row.reference },
        // Clients can look at content, as they must not at a phrase.
        ...(fix && (isContent ? { suggest: [{ messageId: 'write', data: { current: row.phrase }, fix }] } : { fix })),
      })
    }

    return {
      Program() {
        const analysis = analyse(context)
        for (const use of analysis.constantUses) reportName(use)
        for (const { phrase, codes } of sentPhrases(analysis)) {
          for (const code of codes) if (typeof phrase.value === 'string') reportPhrase(phrase.node, phrase.value, code)
        }
        for (const { phrase, codes, isWhole } of contentPhrases(analysis)) {
          for (const code of isWhole ? codes : [])
            if (typeof phrase.value === 'string') reportPhrase(phrase.node, phrase.value, code, true)
        }
        for (const { entries } of writtenTables(analysis))
          for (const { says, node, text, code } of entries)
            if (says === 'phrase') reportPhrase(node, text, Number(code.value))
      },
    }
  },
})

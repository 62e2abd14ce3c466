import type { TSESTree } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf, type RequiredField } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing'>({
  name: 'require-upgrade-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `Upgrade` with 426, and with 101 that is written to a connection',
      preset: 'recommended',
      protects: 'content',
    },
    schema: [],
    messages: {
      missing: '{{code}} leaves without `Upgrade`, which has to name the protocol to change to ({{reference}}).',
    },
  },
  create(context) {
    const { sourceCode } = context
    return {
      Program() {
        const analysis = analyse(context)
        for (const { node, requirement } of missingFields(analysis, requirementsOf(426))) report(node.loc, requirement)
        if (analysis.isTest) return
        for (const { code, fields, range } of analysis.rawHeads) {
          const [start, end] = range
          const loc = { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) }
          for (const requirement of requirementsOf(101, 426))
            if (requirement.code === code && !fields.has('upgrade')) report(loc, requirement)
        }
      },
    }

    function report(loc: TSESTree.SourceLocation, { code, reference }: RequiredField): void {
      context.report({ loc, messageId: 'missing', data: { code: nameOf(code), reference } })
    }
  },
})

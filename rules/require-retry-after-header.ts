import type { TSESLint } from '@typescript-eslint/utils'
import { importsOf } from '../src/analysis/scan/imports.ts'
import { analyse } from '../src/analysis/analyse.ts'
import type { Response } from '../src/analysis/model/model.ts'
import { answersHealth } from '../src/findings/health-routes.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly codes?: readonly number[]
}

const codes = [429, 503]

export default createRule<'missing', Options>({
  name: 'require-retry-after-header',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require `Retry-After` with 429 and 503',
      preset: 'strict',
      protects: 'content',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          codes: {
            type: 'array',
            items: { type: 'integer', enum: codes },
            uniqueItems: true,
            minItems: 1,
            description: 'The codes that need `Retry-After`.',
          },
        },
      },
    ],
    defaultOptions: [{ codes }],
    messages: {
      missing:
        '{{code}} leaves without `Retry-After`, so that clients have to guess when to come back ({{reference}}).',
    },
  },
  create(context, { codes: wanted = codes }) {
    return {
      Program() {
        const analysis = analyse(context)
        const isProbe = ({ owner }: Response) => answersHealth(analysis.source, owner)
        for (const { node, requirement } of missingFields(analysis, requirementsOf(...wanted), isProbe)) {
          const { code, reference } = requirement
          if (code === 429 && limitsRates(context.sourceCode)) continue
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
      },
    }
  },
})

/** Whether a file loads a package that limits rates, which sets the fields on every response; not a module of the project. */
function limitsRates(sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const isLimiter = (module: string) => /rate-?limit|throttl|slow-down/i.test(module) && !/^(?:[./~#]|@\/)/.test(module)
  return importsOf(sourceCode, isLimiter).modules.size > 0
}

import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Possibility } from '../src/analysis/model/model.ts'
import type { SourceFile } from '../src/analysis/model/source-file.ts'
import { writtenCodes, type WrittenCode } from './no-magic-code/written-codes.ts'
import type { Node } from '../src/ast/node.ts'
import { namingLibraries } from '../src/constants/index.ts'
import { createRule } from '../src/create-rule.ts'
import { noteStatuses } from './no-magic-code/companion.ts'
import { constantFor, isLibraryKnown, type ConstantName } from './no-magic-code/constant-for.ts'
import { specifiersOf, type OwnModule } from '../src/fix/own-module.ts'
import { isTableMember } from '../src/fix/table-constant.ts'
import { isPlainNumber, isTypeScript, suits, type Suits } from './no-magic-code/typed-constants.ts'
import { nameOf, statusCode } from '../src/registry/status-codes.ts'

interface Options {
  readonly style?: 'named' | 'numeric'
  readonly library?: string | OwnModule
  readonly allow?: readonly number[]
  readonly tests?: boolean
  readonly declarations?: boolean
}

type MessageId = 'magic' | 'unset' | 'magicName' | 'named' | 'useConstant'

export default createRule<MessageId, Options>({
  name: 'no-magic-code',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require named constants for status codes, or numbers, everywhere alike',
      preset: 'stylistic',
      protects: 'name',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          style: {
            type: 'string',
            enum: ['named', 'numeric'],
            description: 'Whether codes are written as named constants or as numbers.',
          },
          library: {
            oneOf: [
              {
                type: 'string',
                enum: namingLibraries.map(({ name }) => name),
                description: 'A library by its name.',
              },
              {
                type: 'object',
                description: 'An own module.',
                additionalProperties: false,
                required: ['module', 'export'],
                properties: {
                  module: { type: 'string', pattern: '^[^\\s\'"`\\\\]+$', description: 'What to import from.' },
                  export: {
                    type: 'string',
                    pattern: '^[A-Za-z_$][\\w$]*$',
                    description: 'The export that holds the constants.',
                  },
                  members: {
                    type: 'object',
                    additionalProperties: { type: 'integer', minimum: 100, maximum: 599 },
                    description: 'The code of every member, where the names are not those of the phrases.',
                  },
                },
              },
            ],
            description:
              'The library, or own module and export, whose constants to use; by default the one the file imports.',
          },
          allow: {
            type: 'array',
            items: { type: 'integer', minimum: 100, maximum: 599 },
            uniqueItems: true,
            description: 'Codes that may be written as numbers.',
          },
          tests: { type: 'boolean', description: 'Whether to check test files and mock replies.' },
          declarations: { type: 'boolean', description: 'Whether to check the codes of declared responses.' },
        },
      },
    ],
    defaultOptions: [{ style: 'named', allow: [], tests: false, declarations: false }],
    messages: {
      magic: 'Name {{code}} by a constant.',
      unset: 'Name {{code}} by a constant; the setting `constants` says of which library or module.',
      magicName: 'Name {{code}} by a constant: `{{name}}`.',
      named: 'Write {{code}} as a number instead of `{{name}}`.',
      useConstant: 'Use `{{name}}`.',
    },
  },
  create(context, { style = 'named', library, allow = [], tests = false, declarations = false }) {
    return {
      Program() {
        const analysis = analyse(context)
        noteStatuses(analysis, context.filename)
        const { path } = analysis.source
        const chosen = library ?? analysis.settings.constants
        const definesThem = typeof chosen === 'object' && specifiersOf(chosen, path).length === 0
        if ((analysis.isTest && !tests) || definesThem) return
        for (const written of writtenCodes(analysis, { tests, declarations })) {
          if (style === 'numeric') reportName(written.possibility)
          else reportNumber(written, analysis.source, chosen)
        }
      },
    }

    function reportNumber(written: WrittenCode, source: SourceFile, chosen: string | OwnModule | undefined): void {
      const { node, value } = written.possibility
      if (node.type !== 'Literal' || typeof value !== 'number' || allow.includes(value)) return
      const constant = statusCode(value) && constantFor(source, node, value, chosen)
      const fits = constant ? fitting(constant, written) : 'no'
      if (constant === undefined || fits === 'no') {
        const isUnset = constant === undefined && statusCode(value) && !isLibraryKnown(context.sourceCode, chosen)
        context.report({ node, messageId: isUnset ? 'unset' : 'magic', data: { code: nameOf(value) } })
        return
      }
      const { addition, isSure } = constant
      const text = isKey(node) ? `[${constant.text}]` : constant.text
      const fix = (fixer: TSESLint.RuleFixer) => [
        ...(addition ? [addition.fix(fixer)] : []),
        fixer.replaceText(node, text),
      ]
      context.report({
        node,
        messageId: 'magicName',
        data: { code: nameOf(value), name: constant.text },
        ...(isSure && fits === 'yes' && addition?.isSafe !== false
          ? { fix }
          : { suggest: [{ messageId: 'useConstant', data: { name: constant.text }, fix }] }),
      })
    }

    function fitting({ type }: ConstantName, { possibility: { node }, ...place }: WrittenCode): Suits {
      const { comparedWith } = place
      if (type === 'enum' && comparedWith && isPlainNumber(context.sourceCode, comparedWith)) return 'unknown'
      return isTypeScript(context.filename, context.sourceCode.text) ? suits(type, { ...place, node }) : 'yes'
    }

    function reportName({ node, value, constant }: Possibility): void {
      if (typeof value !== 'number' || (constant === undefined && !isTableMember(context.sourceCode, node))) return
      const name = context.sourceCode.getText(node)
      context.report({
        node,
        messageId: 'named',
        data: { code: value, name },
        fix: (fixer) => fixer.replaceText(node, String(value)),
      })
    }
  },
})

function isKey(node: Node): boolean {
  return node.parent?.type === 'Property' && node.parent.key === node && !node.parent.computed
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { newest } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { isGlobal, variableNamed } from '../../src/ast/variables.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** Another way to write content: as the status, by the member that takes numbers, or as text. */
export interface Repair {
  readonly how: 'status' | 'json' | 'text'
  readonly form: string
  readonly fix: TSESLint.ReportFixFunction
}

export function contentRepairs(
  sourceCode: SourceCode,
  effect: Effect,
  node: Node,
  how: Repair['how'],
): readonly Repair[] {
  if (how === 'text') return asText(sourceCode, node)
  const call = plainCall(sourceCode, effect, node)
  if (call === undefined) return []
  return how === 'status' ? asStatus(sourceCode, effect, call) : asNumber(sourceCode, effect, call)
}

interface PlainCall {
  readonly property: Node
  readonly argument: TSESTree.CallExpressionArgument
}

/** A call of a member with nothing but the content. */
function plainCall(sourceCode: SourceCode, { node: call }: Effect, content: Node): PlainCall | undefined {
  if (call.type !== 'CallExpression' || call.typeArguments || sourceCode.getCommentsInside(call).length > 0)
    return undefined
  const callee = unwrap(call.callee)
  const [argument, ...others] = call.arguments
  const isPlain = argument && others.length === 0 && unwrap(argument) === content
  return isPlain && callee.type === 'MemberExpression' && !callee.computed
    ? { property: callee.property, argument }
    : undefined
}

function asStatus(sourceCode: SourceCode, { runtimes }: Effect, { property, argument }: PlainCall): readonly Repair[] {
  const [now, ...others] = new Set(newest(runtimes).map(({ use }) => JSON.stringify(use.writtenNow)))
  const form = newest(runtimes)[0]?.use.writtenNow
  if (now === undefined || others.length > 0 || form === undefined) return []
  const code = sourceCode.getText(argument)
  if (form.alone !== undefined) {
    const { alone } = form
    return [{ how: 'status', form: `${alone}(${code})`, fix: (fixer) => fixer.replaceText(property, alone) }]
  }
  const name = sourceCode.getText(property)
  return [
    {
      how: 'status',
      form: `${form.before}(${code}).${name}()`,
      fix: (fixer) => [fixer.replaceText(property, `${form.before}(${code}).${name}`), fixer.remove(argument)],
    },
  ]
}

function asNumber(sourceCode: SourceCode, { runtimes }: Effect, { property, argument }: PlainCall): readonly Repair[] {
  const [member] = runtimes.map(({ use }) => use.numberGoes)
  return member === undefined
    ? []
    : [
        {
          how: 'json',
          form: `${member}(${sourceCode.getText(argument)})`,
          fix: (fixer) => fixer.replaceText(property, member),
        },
      ]
}

/** `JSON.stringify(value)`, where the value is written. */
function asText(sourceCode: SourceCode, node: Node): readonly Repair[] {
  if (!isGlobal(variableNamed(sourceCode, node, 'JSON'))) return []
  const { parent } = node
  const isShorthand = parent?.type === 'Property' && parent.shorthand
  const text = sourceCode.getText(node)
  return [
    {
      how: 'text',
      form: 'JSON.stringify(…)',
      fix: (fixer) =>
        isShorthand
          ? fixer.insertTextAfter(node, `: JSON.stringify(${text})`)
          : [fixer.insertTextBefore(node, 'JSON.stringify('), fixer.insertTextAfter(node, ')')],
    },
  ]
}

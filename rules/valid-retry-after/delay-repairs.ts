import type { TSESLint } from '@typescript-eslint/utils'
import type { Meaning } from './intended-delays.ts'
import type { Node } from '../../src/ast/node.ts'
import { isGlobal, variableNamed } from '../../src/ast/variables.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** Code to write instead, what that does, and the fix that writes it. */
export interface Repair {
  readonly how: 'write' | 'seconds' | 'date'
  readonly code: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to write what a wrong `Retry-After` means; nothing where that is not plain. */
export function delayRepairs(sourceCode: SourceCode, meanings: readonly Meaning[]): readonly Repair[] {
  return meanings.flatMap((meaning) => {
    const { at } = meaning
    const { how, code, needs } = written(sourceCode, meaning)
    const isPossible = code !== undefined && needs.every((name) => isGlobal(variableNamed(sourceCode, at, name)))
    // Comments beside what the code takes over would be lost.
    const isLossless = sourceCode.getCommentsInside(at).every(({ value }) => code?.includes(value))
    return isPossible && isLossless ? [{ how, code, fix: (fixer) => fixer.replaceText(at, code) }] : []
  })
}

interface Written extends Pick<Repair, 'how'> {
  readonly code: string | undefined
  /** The globals that the code uses. */
  readonly needs: readonly string[]
}

function written(sourceCode: SourceCode, meaning: Meaning): Written {
  switch (meaning.is) {
    case 'seconds':
      return { how: 'write', code: likeBefore(meaning.at, String(meaning.value)), needs: [] }
    case 'span': {
      const number = inSeconds(sourceCode, meaning.of, meaning.unit)
      return { how: 'seconds', code: meaning.isText ? `String(${number})` : number, needs: ['Math', 'String'] }
    }
    case 'date': {
      const { of, unit, at } = meaning
      const text = textInWords(of)
      if (text !== undefined) return { how: 'write', code: likeBefore(at, new Date(text).toUTCString()), needs: [] }
      return { how: 'date', code: `${asDate(sourceCode, of, unit)}.toUTCString()`, needs: ['Date'] }
    }
  }
}

/** A text in the quotes that the text before had, or a number. */
function likeBefore(node: Node, text: string): string | undefined {
  if (node.type === 'TemplateLiteral') return `\`${text}\``
  if (node.type === 'Literal' && typeof node.value === 'string') return `${node.raw[0]}${text}${node.raw[0]}`
  return /^\d+$/.test(text) && (node.type === 'Literal' || node.type === 'BinaryExpression') ? text : undefined
}

function inSeconds(sourceCode: SourceCode, node: Node, unit: number): string {
  const text = sourceCode.getText(node)
  if (unit < 1) return `Math.ceil(${operand(sourceCode, node)} / ${1 / unit})`
  return unit > 1 ? `${operand(sourceCode, node)} * ${unit}` : `Math.ceil(${text})`
}

function asDate(sourceCode: SourceCode, node: Node, unit: number | 'date'): string {
  const text = sourceCode.getText(node)
  if (unit === 'date') return node.type === 'NewExpression' && !text.endsWith(')') ? `(${text})` : text
  return unit === 1 ? `new Date(${text})` : `new Date(${operand(sourceCode, node)} * ${unit})`
}

function textInWords(node: Node): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

/** The text of an expression as an operand of `*` and `/`. */
function operand(sourceCode: SourceCode, node: Node): string {
  const text = sourceCode.getText(node)
  return /^(Identifier|MemberExpression|CallExpression|Literal|ThisExpression)$/.test(node.type) ? text : `(${text})`
}

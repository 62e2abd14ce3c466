import type { Analysis } from '../../src/analysis/analysis.ts'
import { holdsMark, marksOf, type Marks } from '../../src/analysis/scan/marks.ts'
import type { ErrorRead } from '../../src/analysis/thrown/error-reads.ts'
import { isTypedNumber, leavesOpen } from '../../src/analysis/thrown/error-types.ts'
import { isFunction, type Node } from '../../src/ast/node.ts'

/** A `throw`, or an error handed on, of something that is not one of the platform's own errors: `throw new AppError(404)`, `next(createError(404))`. */
const ownThrown =
  /\b(?:throw\s|next\s*\(|reject\s*\()\s*(?:(?:new\s+)?(?!(?:Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|URIError|AggregateError)\b)[\w$.]+\s*\(|\{)/g

/** An error that is given a status before it is thrown: `err.status = 404`. */
const givenStatus = /\b\w*e(?:rr(?:or)?|x(?:ception)?)?\w*\.(?:status|statusCode|code)\s*=(?![=>])/gi

/** Whether the code in view, or a type, says of the errors that come to a read that they have what it takes. */
export function isKnownToHave(analysis: Analysis, read: ErrorRead): boolean {
  return isClaimed(analysis, read) || isThrownHere(analysis, read) || isConvertedBefore(analysis, read)
}

/** Types: those that assertions and annotations claim, and those of the user's program. A filter of every error is given others too. */
function isClaimed({ source }: Analysis, { node, path, claims, error: { by, binding } }: ErrorRead): boolean {
  const [member = ''] = path
  if (by === 'filter') return false
  const annotation = 'typeAnnotation' in binding ? binding.typeAnnotation : undefined
  const types = [...claims, ...(annotation?.type === 'TSTypeAnnotation' ? [annotation.typeAnnotation] : [])]
  return types.some((type) => !leavesOpen(source, type, member)) || isTypedNumber(source, node)
}

/** Whether errors of the code's own making are thrown where they come to the read: in the `try`, or else anywhere in the file. */
function isThrownHere({ source, effects }: Analysis, { error: { by, within } }: ErrorRead): boolean {
  const clause = within.parent
  const tried: Node = by === 'catch' && clause?.type === 'CatchClause' ? clause.parent.block : source.sourceCode.ast
  const isThrown = (marks: Marks) =>
    tried.range[0] <= within.range[0] && within.range[1] <= tried.range[1]
      ? holdsMark(marks, [tried.range[0], within.range[0]]) || holdsMark(marks, [within.range[1], tried.range[1]])
      : holdsMark(marks, tried.range)
  return [throwingEffects(effects), ...[ownThrown, givenStatus].map((one) => marksOf(source.sourceCode, one))].some(
    isThrown,
  )
}

const throwing = new WeakMap<Analysis['effects'], Marks>()

/** Where effects throw, or make errors. */
function throwingEffects(effects: Analysis['effects']): Marks {
  const known = throwing.get(effects)
  if (known) return known
  const marks = effects
    .flatMap(({ node, throws, kind }) => (throws || kind === 'error' ? [node.range[0]] : []))
    .toSorted((left, right) => left - right)
  throwing.set(effects, marks)
  return marks
}

/** Whether another handler of errors stands in front, which hands on what it makes of them. */
function isConvertedBefore({ source }: Analysis, { error: { by, within } }: ErrorRead): boolean {
  if (by !== 'handler' || !isFunction(within) || within.params.length !== 4) return false
  const before = source.sourceCode.text.slice(0, within.range[0])
  const [first] = [...before.matchAll(/\(\s*_?(?:e|err|error|ex)\b[^()]*,[^()]*,[^()]*,\s*_?next\b[^()]*\)/g)]
  return first !== undefined && /\bnext\s*\(/.test(before.slice(first.index + first[0].length))
}

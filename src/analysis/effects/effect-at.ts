import type { TSESTree } from '@typescript-eslint/utils'
import { isAwaited } from '../../ast/awaited.ts'
import { enclosingClass, type Node } from '../../ast/node.ts'
import { hasSameMembers } from '../../ast/object-literal.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import type { Use } from '../../frameworks/framework.ts'
import { memberOf, type ApiMatch } from '../identify/api-lookup.ts'
import { fittingUse, inputsOf, Kinds, type Inputs } from '../identify/overloads.ts'
import { identify } from '../identify/identify.ts'
import type { Effect } from '../model/model.ts'
import { useOfHolder, withHolder } from './holder-inputs.ts'
import { RecognisedEffect, type Fitting } from './recognised-effect.ts'
import type { SourceFile } from '../model/source-file.ts'

/**
 * What a call, construction, assignment or decorator does to a response, by every library that fits it; `undefined` where
 * it does nothing that the tables know.
 */
export function effectAt(source: SourceFile, node: Node): Effect | undefined {
  const inFile = known.get(source) ?? new Map<Node, Effect | undefined>()
  known.set(source, inFile)
  if (!inFile.has(node)) inFile.set(node, findEffect(source, node))
  return inFile.get(node)
}

const known = new WeakMap<SourceFile, Map<Node, Effect | undefined>>()

function findEffect(source: SourceFile, node: Node): Effect | undefined {
  switch (node.type) {
    case 'CallExpression':
      return node.callee.type === 'Super'
        ? constructed(source, node)
        : used(source, node, node.callee, 'call', inputsOf(node))
    case 'NewExpression':
      return construction(source, node)
    case 'AssignmentExpression':
      return node.operator === '='
        ? used(source, node, node.left, 'assign', { inputs: [node.right], isComplete: true })
        : undefined
    case 'Decorator':
      return decoration(source, node)
    default:
      return undefined
  }
}

/** An effect as code sees it in which names stand for what a call or a path gives them. */
export function effectSeenFrom(source: SourceFile, effect: Effect): Effect {
  return effectAt(source, effect.node) ?? (effect instanceof RecognisedEffect ? effect.seenFrom(source) : effect)
}

/** What an answer of a handler does: the value it returns is argument 0. */
export function answerEffect(
  source: SourceFile,
  node: Node,
  known: readonly ApiMatch[],
  uses: readonly Use[],
  answer: Node | undefined,
): Effect | undefined {
  const inputs = [answer]
  const use = fittingUse(uses, new Kinds(source, inputs))
  const [first, ...others] = known
  if (use === undefined || first === undefined) return undefined
  const fittings = [{ known: first, use }, ...others.map((other) => ({ known: other, use }))] as const
  return new RecognisedEffect(source, node, fittings, { inputs, isComplete: true, isAnswer: true })
}

/** What constructing an object does; nothing where the file changes what it keeps. */
function construction(source: SourceFile, node: TSESTree.NewExpression): Effect | undefined {
  const effect = used(source, node, node.callee, 'construct', inputsOf(node))
  const { parent } = wrapped(node)
  if (parent?.type !== 'VariableDeclarator' || !effect?.runtimes.some(({ use }) => use.keeps)) return effect
  return source.sourceCode.getDeclaredVariables(parent).every(hasSameMembers) ? effect : undefined
}

/** What the constructor of an error, or of what answers by what it keeps, does by `super(message, status)`. */
function constructed(source: SourceFile, call: TSESTree.CallExpression): Effect | undefined {
  const parent = enclosingClass(call)?.superClass
  const effect = parent ? used(source, call, parent, 'construct', inputsOf(call)) : undefined
  return effect?.kind === 'error' || effect?.runtimes.some(({ use }) => use.keeps) ? effect : undefined
}

/** What giving a member a value does, in whatever way code does that. */
export function memberEffect(
  source: SourceFile,
  node: Node,
  holders: readonly ApiMatch[],
  name: string,
  value: Node,
): Effect | undefined {
  const members = holders.flatMap((holder) => memberOf(holder, name))
  return usedBy(source, node, members, 'assign', { inputs: [value], isComplete: true })
}

function decoration(source: SourceFile, node: TSESTree.Decorator): Effect | undefined {
  const expression = unwrap(node.expression)
  return expression.type === 'CallExpression'
    ? used(source, node, expression.callee, 'decorate', inputsOf(expression))
    : undefined
}

function used(
  source: SourceFile,
  node: Node,
  callee: Node,
  way: 'call' | 'construct' | 'assign' | 'decorate',
  given: { readonly inputs: Inputs; readonly isComplete: boolean },
): Effect | undefined {
  return usedBy(source, node, identify(source, callee), way, given)
}

function usedBy(
  source: SourceFile,
  node: Node,
  known: readonly ApiMatch[],
  way: 'call' | 'construct' | 'assign' | 'decorate',
  given: { readonly inputs: Inputs; readonly isComplete: boolean },
): Effect | undefined {
  const candidates = known.filter(({ api }) => api[way] !== undefined)
  if (candidates.length === 0) return undefined
  const kinds = new Kinds(source, given.inputs)
  const found = candidates.flatMap((known): readonly Fitting[] => {
    const use = fittingUse(known.api[way], kinds)
    return use && !(use.waits && !isAwaited(node))
      ? [{ known, use: use.fromHolder ? useOfHolder(use, use.fromHolder, known.made) : use }]
      : []
  })
  const [first, ...others] = meant(found)
  if (first === undefined) return undefined
  const all = first.use.fromHolder ? withHolder(given, first.known.made) : given
  return new RecognisedEffect(source, node, [first, ...others], { ...all, isAnswer: false })
}

/**
 * The libraries of one name whose every version takes the use for a mistake are not meant where another library by the
 * same conventional name takes it as it is.
 */
function meant(found: readonly Fitting[]): readonly Fitting[] {
  if (found.length < 2) return found
  const isRight = ({ known, use }: Fitting) => use.mistake === undefined || known.evidence === 'proven'
  const right = new Set(found.filter(isRight).map(({ known }) => known.framework.name))
  return right.size === 0 ? found : found.filter(({ known }) => right.has(known.framework.name))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { fittingUse, inputsOf, Kinds, placed } from '../identify/overloads.ts'
import { isExpect } from './assertion-matchers.ts'
import { assertingMember, negation, statingMember } from '../../frameworks/assertions.ts'
import { elementsOf } from '../values/list-elements.ts'
import { evaluate } from '../values/evaluate.ts'
import { identify } from '../identify/identify.ts'
import type { Comparison, Reading } from '../model/model.ts'
import { isHolderName, isOpen } from './status-expressions.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Assertions of a library that the tables know: `request(app).get('/').expect(404)`. */
export function assertionAt(source: SourceFile, node: TSESTree.CallExpression): Reading | undefined {
  const { inputs, isComplete } = inputsOf(node)
  for (const { api, evidence } of identify(source, node.callee)) {
    if (api.call?.every(({ compares }) => compares === undefined) ?? true) continue
    const place = fittingUse(api.call, new Kinds(source, inputs))?.compares
    if (place === undefined) continue
    const there = placed(source, place, inputs, isComplete)
    if (there.is !== 'there') continue
    const elements = elementsOf(source, there.node)
    const operands = elements.length > 0 ? elements : [there.node]
    return {
      node,
      evidence,
      isOpen: false,
      clients: [],
      subject: undefined,
      comparisons: operands.map((operand) => asserted(source, '===', operand, node)),
    }
  }
  return undefined
}

/** `expect(res).to.have.status(404)` of chai-http, which compares loosely. */
export function chaiAssertion(source: SourceFile, node: TSESTree.MemberExpression): Reading | undefined {
  const call = wrapped(node).parent
  if (call?.type !== 'CallExpression' || call.callee !== wrapped(node) || propertyName(node) !== 'status')
    return undefined
  const have = unwrap(node.object)
  if (have.type !== 'MemberExpression' || propertyName(have) !== statingMember) return undefined
  const [operand] = call.arguments
  if (operand === undefined || operand.type === 'SpreadElement') return undefined
  const { holder, isNegated } = assertedHolder(have)
  const known = holder ? identify(source, holder) : []
  const isKnown =
    known.length > 0 && known.every(({ api, evidence }) => evidence === 'proven' && api.title !== undefined)
  const isOpenHolder = holder !== undefined && isHolderName(holder) && isOpen(source, holder)
  return {
    node,
    // The assertion is of responses only.
    evidence: isKnown || isOpenHolder ? 'proven' : 'named',
    isOpen: isOpenHolder,
    clients: [],
    subject: undefined,
    comparisons: [asserted(source, isNegated ? '!=' : '==', operand, call)],
  }
}

/** What `expect(x).to.have` or `x.should.have` speaks of. */
function assertedHolder(have: TSESTree.MemberExpression): {
  readonly holder: Node | undefined
  readonly isNegated: boolean
} {
  let at: Node = have
  let isNegated = false
  while (at.type === 'MemberExpression') {
    const name = propertyName(at)
    isNegated ||= name === negation
    if (name === assertingMember) return { holder: unwrap(at.object), isNegated }
    at = unwrap(at.object)
  }
  return {
    holder: at.type === 'CallExpression' && isExpect(unwrap(at.callee)) ? at.arguments[0] : undefined,
    isNegated,
  }
}

export function asserted(source: SourceFile, operator: Comparison['operator'], operand: Node, node: Node): Comparison {
  return { kind: 'assertion', operator, of: 'status', value: evaluate(source, operand), operand, node }
}

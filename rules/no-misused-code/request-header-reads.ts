import { decoratorsOf } from '../../src/ast/decorators.ts'
import { enclosingFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import type { Variable } from '../../src/ast/variables.ts'
import { handlersOf, identify } from '../../src/analysis/identify/identify.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'

const requestNames = /^_?(req|request|ctx|context|c|event|evt|headers?|raw)$/
const partsWithFields = /^(headers?|raw|req|request|node|rawHeaders|headersDistinct)$/
const readers = /^(get|header)$/
const decoratorsOfFields = /^(Req|Request|Headers|Ctx|Context)$/

/**
 * Whether the function around a node answers a request whose fields are read by the code in view alone: the request is not handed to
 * code that may look at others.
 */
export function readsFieldsInView(source: SourceFile, node: Node): boolean {
  const owner = answerer(source, node)
  if (owner === undefined) return false
  const requests = source.sourceCode
    .getDeclaredVariables(owner)
    .filter((variable) => mayBeRequest(source, owner, variable))
  return requests.every(({ references }) =>
    references.every(({ identifier, init }) => init === true || isReadHere(identifier)),
  )
}

/** The outermost function around a node that is given a request to answer. */
function answerer(source: SourceFile, node: Node): FunctionNode | undefined {
  let found: FunctionNode | undefined
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at))
    if (handlersOf(source, at).length > 0 || at.params.some(isNamedRequest)) found = at
  return found
}

function isNamedRequest(parameter: Node): boolean {
  return parameter.type === 'Identifier' && /^_?(req|request|ctx)$/.test(parameter.name)
}

/** Whether a parameter, or part of one, holds the request: not its content, not the response beside it, and not the next handler. */
function mayBeRequest(source: SourceFile, owner: FunctionNode, { defs }: Variable): boolean {
  const [definition] = defs
  if (definition?.type !== 'Parameter' || definition.name.type !== 'Identifier') return false
  const parameter = owner.params.find(
    ({ range }) => range[0] <= definition.name.range[0] && definition.name.range[1] <= range[1],
  )
  if (parameter === undefined) return false
  if ('decorators' in parameter && decoratorsOf(parameter).length > 0)
    return decoratorsOf(parameter).some(({ expression }) => decoratorsOfFields.test(nameOfDecorator(expression)))
  if (parameter !== definition.name) return requestNames.test(definition.name.name)
  if (requestNames.test(definition.name.name)) return true
  return !identify(source, parameter).some(({ api }) => api.isResponse || api.handsOver || api.isError)
}

function nameOfDecorator(expression: Node): string {
  const name = expression.type === 'CallExpression' ? expression.callee : expression
  return name.type === 'Identifier' ? name.name : ''
}

/** Whether a use of the request looks at a member of it by name, or reads a field by a name that is written there. */
function isReadHere(node: Node): boolean {
  const use = wrapped(node)
  const { parent } = use
  if (parent?.type === 'VariableDeclarator' && parent.init === use) return isTakenApart(parent.id)
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return false
  const name = propertyName(parent)
  if (name === undefined) return false
  if (partsWithFields.test(name) && !isCalled(parent)) return isReadHere(parent)
  return !readers.test(name) || !isCalled(parent) || isNamedArgument(parent)
}

function isTakenApart(pattern: Node): boolean {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.every(
      (property) => property.type === 'Property' && !partsWithFields.test(propertyName(property) ?? 'headers'),
    )
  )
}

function isCalled(callee: Node): boolean {
  const { parent } = wrapped(callee)
  return parent?.type === 'CallExpression' && parent.callee === wrapped(callee)
}

function isNamedArgument(callee: Node): boolean {
  const { parent } = wrapped(callee)
  const [first] = parent?.type === 'CallExpression' ? parent.arguments : []
  return first === undefined || (first.type === 'Literal' && typeof first.value === 'string')
}

import type { TSESTree } from '@typescript-eslint/utils'
import { constructorOf, expressionsIn, superCalls } from '../../ast/constructors.ts'
import { importedBy } from '../../ast/imported.ts'
import { isWithin, type ClassNode, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf, type Variable } from '../../ast/variables.ts'
import { isWritten } from '../../ast/written.ts'
import type { Kept } from '../../frameworks/framework.ts'
import type { SourceFile } from '../model/source-file.ts'
import { placeOfParameter } from './parameter-place.ts'
import { along, defaultOf } from './passed-arguments.ts'

/** What an instance of a class of the file keeps in a member. */
export interface KeptMember extends Kept {
  /** The expression of the file that it is where no call passes it. */
  readonly otherwise?: Node | undefined
}

/** How many classes extend each other on the way to a member. */
const maxClasses = 8

/**
 * What an instance of a class keeps in a member from its construction on: what a call of the constructor passes, or what the class gives
 * it. Nothing where a method changes it, or where that cannot be told.
 */
export function keptIn(source: SourceFile, owner: ClassNode, name: string, depth = 0): KeptMember | undefined {
  const constructor = constructorOf(owner)
  if (depth > maxClasses || isChanged(source, owner, constructor, name)) return undefined
  const stored = constructor && storedIn(source, constructor, name)
  if (stored) return stored
  const field = owner.body.body.find(
    (member) => member.type === 'PropertyDefinition' && !member.static && propertyName(member) === name,
  )
  if (field?.type === 'PropertyDefinition' && field.value) return { otherwise: field.value }
  const inherited = owner.superClass && keptByClass(source, owner.superClass, name, depth + 1)
  if (!inherited || constructor === undefined) return inherited ?? undefined
  const [call, ...others] = superCalls(owner)
  if (call === undefined || others.length > 0) return undefined
  if (inherited.at === undefined) return inherited
  const argument = argumentAt(source, call, inherited.at)
  if (argument === 'unknown') return undefined
  if (argument === undefined) return { ...inherited, at: undefined }
  const passed = passedTo(source, constructor, argument)
  return passed.at === undefined || passed.otherwise
    ? passed
    : { ...inherited, ...passed, otherwise: inherited.otherwise }
}

/** What an instance of the class that an expression names keeps in a member. */
export function keptByClass(source: SourceFile, callee: Node, name: string, depth = 0): KeptMember | undefined {
  const node = unwrap(callee)
  if (node.type === 'ClassExpression') return keptIn(source, node, name, depth)
  const [definition] = (node.type === 'Identifier' && variableOf(source.sourceCode, node)?.defs) || []
  if (definition?.type === 'ClassName') return keptIn(source, definition.node, name, depth)
  const init = definition?.type === 'Variable' ? definition.node.init : null
  if (init?.type === 'ClassExpression') return keptIn(source, init, name, depth)
  const imported = importedBy(source.sourceCode, node)
  return imported && source.neighbours?.keptOf(imported, name)
}

/** What a call of a constructor passes at a place. */
export function argumentAt(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  place: NonNullable<Kept['at']>,
): Node | 'unknown' | undefined {
  const [index, ...path] = typeof place === 'number' ? [place] : place
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return 'unknown'
  return along(source, call.arguments[index], path)
}

/** The construction of an object, where the expression is it or names it and the file leaves its members alone. */
export function constructionOf({ sourceCode }: SourceFile, expression: Node): TSESTree.NewExpression | undefined {
  if (expression.type === 'NewExpression') return expression
  const variable = expression.type === 'Identifier' ? variableOf(sourceCode, expression) : undefined
  const origin = variable && originOf(variable)
  const init = origin?.path.length === 0 ? unwrap(origin.init) : undefined
  return variable && init?.type === 'NewExpression' && keepsMembers(variable) ? init : undefined
}

/** Whether the file does nothing with what a variable holds that could change a member of it before it reads the member. */
export function keepsMembers({ references }: Variable): boolean {
  return references.every(({ identifier, init }) => {
    if (init === true) return true
    const { parent } = identifier
    if (parent.type === 'MemberExpression' && parent.object === identifier) return !isWritten(parent)
    if (/^(?:Return|Throw|If)Statement$|^(?:Unary|Binary|Logical)Expression$/.test(parent.type)) return true
    // `res.status(reply.status).json(reply)`: what other code does with it comes too late.
    const call = parent.type === 'CallExpression' ? parent.callee : undefined
    return (
      call !== undefined &&
      references.some((other) => other.identifier !== identifier && isWithin(other.identifier, call))
    )
  })
}

function storedIn(source: SourceFile, constructor: FunctionNode, name: string): KeptMember | undefined {
  for (const [index, parameter] of constructor.params.entries()) {
    if (parameter.type !== 'TSParameterProperty') continue
    const { parameter: inner } = parameter
    const target = inner.type === 'AssignmentPattern' ? inner.left : inner
    if (target.name === name) return { at: index, otherwise: defaultOf(target) }
  }
  for (const expression of expressionsIn(constructor)) {
    if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') continue
    const { object } = expression.left
    if (object.type === 'ThisExpression' && propertyName(expression.left) === name)
      return passedTo(source, constructor, expression.right)
  }
  return undefined
}

/** Where a call of a constructor passes an expression in it, or the expression itself. */
function passedTo(source: SourceFile, constructor: FunctionNode, expression: Node): KeptMember {
  const passed = placeOfParameter(source, constructor, expression)
  return passed ? { at: passed.place, otherwise: passed.otherwise } : { otherwise: expression }
}

/** Whether a class gives a member a value more than once: outside of its constructor, or in a branch of it. */
function isChanged(
  { sourceCode }: SourceFile,
  { body }: ClassNode,
  constructor: FunctionNode | undefined,
  name: string,
) {
  if (!/^\w+$/.test(name)) return true
  const assigned = new RegExp(String.raw`\.\s*${name}\s*(?:[-+*/|&?]{0,3}=(?![=>])|\+\+|--)`, 'g')
  const count = (node: Node) => sourceCode.getText(node).match(assigned)?.length ?? 0
  const inside = constructor ? count(constructor) : 0
  const direct = constructor ? expressionsIn(constructor).filter(({ type }) => type === 'AssignmentExpression') : []
  return count(body) > inside || inside > Math.min(1, direct.length)
}

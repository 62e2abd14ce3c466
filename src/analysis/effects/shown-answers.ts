import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import type { Framework, Showing, Use } from '../../frameworks/framework.ts'
import type { ApiMatch } from '../identify/api-lookup.ts'
import { calledFunction } from '../values/callee.ts'
import type { FoundHandler } from '../identify/found-handler.ts'
import { identify } from '../identify/identify.ts'
import { readsMember } from '../identify/other-events.ts'
import { answersOf } from '../../ast/answers-of.ts'
import type { SourceFile } from '../model/source-file.ts'
import { jsdocParameter, typeApis } from '../identify/type-annotations.ts'

/** What the library does with an object that a function answers, where the code shows that its answers go there. */
export function shownUses(
  source: SourceFile,
  owner: FunctionNode,
  { framework, handler }: FoundHandler,
  object: TSESTree.ObjectExpression,
): readonly Use[] {
  return (handler.shownBy ?? []).filter((by) => isShown(source, owner, framework, object, by)).map(({ use }) => use)
}

function isShown(
  source: SourceFile,
  owner: FunctionNode,
  framework: Framework,
  object: TSESTree.ObjectExpression,
  { types, elsewhere, reads, within, beside }: Showing,
): boolean {
  return (
    (within === undefined || hasNoOther(object, within)) &&
    (beside === undefined || beside.some((name) => findProperty(object, name).property !== undefined)) &&
    (types === undefined ||
      typesOf(source, owner).some(({ api }) => types.some((name) => framework.apis[name] === api))) &&
    (reads === undefined || readsMember(source, owner, reads)) &&
    (elsewhere === undefined || answersOf(owner).some((answer) => hasMember(source, answer, elsewhere)))
  )
}

function hasNoOther({ properties }: TSESTree.ObjectExpression, names: readonly string[]): boolean {
  return properties.every((property) => property.type === 'Property' && names.includes(propertyName(property) ?? ''))
}

/** What the annotations of a function say: of its parameters, its result, and the arguments of its own type. */
function typesOf(source: SourceFile, owner: FunctionNode): readonly ApiMatch[] {
  const { parent } = wrapped(owner)
  const whole = parent?.type === 'VariableDeclarator' ? parent.id.typeAnnotation?.typeAnnotation : undefined
  const inside = whole?.type === 'TSTypeReference' ? (whole.typeArguments?.params ?? []) : []
  const result = owner.returnType ? [owner.returnType.typeAnnotation] : []
  return [
    ...owner.params.flatMap((parameter) => identify(source, parameter)),
    ...owner.params.flatMap((parameter) =>
      parameter.type === 'Identifier' ? jsdocParameter(source, owner, parameter.name) : [],
    ),
    ...[...inside, ...result].flatMap((type) => typeApis(source, type)),
  ]
}

/** Whether an answer is an object with a member, in one of its branches or in a function of the file that makes it. */
function hasMember(source: SourceFile, answer: Node, name: string, depth = 0): boolean {
  const node = unwrap(answer)
  if (node.type === 'AwaitExpression') return hasMember(source, node.argument, name, depth)
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].some((branch) => hasMember(source, branch, name, depth))
  if (node.type === 'CallExpression') {
    const maker = depth < 2 ? calledFunction(source, node) : undefined
    return maker !== undefined && answersOf(maker).some((made) => hasMember(source, made, name, depth + 1))
  }
  const object = objectLiteral(source.sourceCode, node)
  return object !== undefined && findProperty(object, name).property !== undefined
}

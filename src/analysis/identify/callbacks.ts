import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import type { Place } from '../../frameworks/framework.ts'
import { resolve } from '../../frameworks/lookup.ts'
import type { ApiMatch } from './api-lookup.ts'
import { fittingUse, inputsAround, Kinds } from './overloads.ts'
import { functionVariable } from '../values/call-sites.ts'
import { optionsGiven } from './client-options.ts'
import { rejected, settled } from './promises.ts'
import type { SourceFile } from '../model/source-file.ts'

type Identify = (source: SourceFile, node: Node) => readonly ApiMatch[]

/** What a parameter of a callback is, by the call that is given the function: `.then((res) => …)`, `http.get(url, (res) => …)`. */
export function calledBackWith(
  source: SourceFile,
  owner: FunctionNode,
  index: number,
  identify: Identify,
): readonly ApiMatch[] {
  const place = placeOf(source, owner)
  const path: string[] = []
  let at = place
  while (at?.parent?.type === 'Property' && at.parent.value === at && at.parent.parent.type === 'ObjectExpression') {
    const name = propertyName(at.parent)
    if (name === undefined) return []
    path.unshift(name)
    at = wrapped(at.parent.parent)
  }
  const call = at?.parent
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return []
  const argument = call.arguments.indexOf(at as TSESTree.CallExpressionArgument)
  if (argument < 0) return []
  const described = byTable(source, call, [argument, path], index, identify)
  return described.length > 0 || path.length > 0 || index > 0 ? described : byPromise(source, call, argument, identify)
}

/** Where the value of a function stands: itself, or the only reference to its name. */
function placeOf(source: SourceFile, owner: FunctionNode): Node | undefined {
  const variable = functionVariable(source, owner)
  if (variable === undefined) return wrapped(owner)
  const [reference, ...others] = variable.references.filter(({ init }) => !init)
  return reference && others.length === 0 ? wrapped(reference.identifier) : undefined
}

function byTable(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  [argument, path]: readonly [argument: number, path: readonly string[]],
  index: number,
  identify: Identify,
): readonly ApiMatch[] {
  return identify(source, call.callee).flatMap((known): readonly ApiMatch[] => {
    const uses = (call.type === 'NewExpression' ? known.api.construct : known.api.call) ?? []
    if (uses.every(({ calls }) => calls === undefined)) return []
    const { inputs, isComplete, isMovable } = inputsAround(call, argument)
    const use = fittingUse(uses, new Kinds(source, inputs))
    const callback = use?.calls?.find(({ at }) =>
      isAt(at, isMovable ? undefined : argument, path, argument - call.arguments.length),
    )
    const ref = callback?.with[index]
    if (use === undefined || ref == null) return []
    const options = optionsGiven(source, call, use, inputs, isComplete, known.options)
    return resolve(known.framework, ref).map((found) => ({ ...found, evidence: known.evidence, options }))
  })
}

/** Whether an argument stands at a place: by its index, where it is known, or counted from the end. */
function isAt(place: Place, index: number | undefined, path: readonly string[], fromEnd: number): boolean {
  const [argument, ...names] = typeof place === 'number' ? [place] : place
  return (
    argument === (argument < 0 ? fromEnd : index) &&
    names.length === path.length &&
    names.every((name, step) => name === '*' || name === path[step])
  )
}

/** What `then` and `catch` of a known promise hand on. */
function byPromise(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: number,
  identify: Identify,
): readonly ApiMatch[] {
  const callee = unwrap(call.callee)
  if (callee.type !== 'MemberExpression') return []
  const name = propertyName(callee)
  if (name !== 'then' && name !== 'catch') return []
  const promise = identify(source, callee.object)
  return name === 'then' && argument === 0 ? settled(promise) : rejected(promise)
}

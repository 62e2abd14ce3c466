import { constructorOf, expressionsIn } from '../../ast/constructors.ts'
import type { ClassNode, FunctionNode, Node } from '../../ast/node.ts'
import { importOfVariable } from '../../ast/imported.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { Place, Use } from '../../frameworks/framework.ts'
import { globalsNamed, resolve } from '../../frameworks/lookup.ts'
import type { ApiMatch } from './api-lookup.ts'
import { fittingUse, inputsOf, Kinds, placesOf } from './overloads.ts'
import { placeOfParameter } from '../values/parameter-place.ts'
import type { SourceFile } from '../model/source-file.ts'

type Identify = (source: SourceFile, node: Node) => readonly ApiMatch[]

/**
 * What constructing a class of the file does that extends an error: its status is what the constructor stores, or hands to the
 * constructor of the class it extends.
 */
export function ownError(source: SourceFile, owner: ClassNode, identify: Identify): readonly ApiMatch[] {
  const { superClass } = owner
  if (!superClass) return []
  const known = identify(source, superClass)
  const parents = known.length === 0 && isErrorOfElsewhere(source, superClass) ? plainErrors() : known
  const constructor = constructorOf(owner)
  return parents.filter(makesErrors).map((parent) => {
    const { instance, construct = [] } = parent.api
    const [use] = construct
    const status = constructor && (storedAt(source, parent, constructor) ?? handedUp(source, parent, constructor))
    const made: Use = {
      kind: 'error',
      on: 'new',
      ...(use?.returns !== undefined && { returns: use.returns }),
      ...(status !== undefined && { status, holdsOthers: true }),
    }
    const isOwn = constructor !== undefined
    return { ...parent, api: { ...(instance !== undefined && { instance }), construct: isOwn ? [made] : construct } }
  })
}

/** What the classes among APIs make. */
export function instancesOf(classes: readonly ApiMatch[]): readonly ApiMatch[] {
  return classes.flatMap((known) =>
    known.api.instance === undefined
      ? []
      : resolve(known.framework, known.api.instance).map((found) => ({ ...known, ...found })),
  )
}

function plainErrors(): readonly ApiMatch[] {
  return globalsNamed('globals', 'Error').map((found) => ({ ...found, evidence: 'named' }))
}

/** Whether a class that another module holds is one of errors, by its name. */
function isErrorOfElsewhere({ sourceCode }: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  if (node.type !== 'Identifier' || !/(?:Error|Exception)$/.test(node.name)) return false
  const variable = variableOf(sourceCode, node)
  return variable !== undefined && importOfVariable(sourceCode, variable) !== undefined
}

/** Whether a class makes errors: those of JavaScript, or of a library that makes responses of them. */
function makesErrors({ framework, api }: ApiMatch): boolean {
  if (api.construct?.some(({ kind }) => kind === 'error')) return true
  return api.instance !== undefined && resolve(framework, api.instance).some(({ api: { isError } }) => isError)
}

/** The argument that a constructor keeps as the status: `this.statusCode = statusCode`, `constructor(readonly status: number)`. */
function storedAt(source: SourceFile, parent: ApiMatch, constructor: FunctionNode): Place | undefined {
  const isStatus = (name: string | undefined) => name !== undefined && isStatusOf(parent, name)
  for (const [index, parameter] of constructor.params.entries()) {
    if (parameter.type !== 'TSParameterProperty') continue
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
    if (isStatus(target.name)) return index
  }
  for (const expression of expressionsIn(constructor)) {
    if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') continue
    const { object } = expression.left
    if (object.type === 'ThisExpression' && isStatus(propertyName(expression.left)))
      return placeOfParameter(source, constructor, expression.right)?.place
  }
  return undefined
}

function isStatusOf({ framework, api }: ApiMatch, name: string): boolean {
  if (api.instance === undefined) return false
  return resolve(framework, api.instance).some(({ api: { members = {} } }) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined
    return typeof member === 'object' && member.assign?.some(({ status }) => status !== undefined)
  })
}

/** The argument that a constructor hands to the one it extends as the status: `super(message, status)`. */
function handedUp(source: SourceFile, { api }: ApiMatch, constructor: FunctionNode): Place | undefined {
  for (const expression of expressionsIn(constructor)) {
    if (expression.type !== 'CallExpression' || expression.callee.type !== 'Super') continue
    const { inputs, isComplete } = inputsOf(expression)
    const [place] = placesOf(fittingUse(api.construct, new Kinds(source, inputs))?.status)
    const input = typeof place === 'number' && isComplete ? inputs[place] : undefined
    return input && placeOfParameter(source, constructor, input)?.place
  }
  return undefined
}

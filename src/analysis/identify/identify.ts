import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingClass, isFunction, type ClassNode, type FunctionNode, type Node } from '../../ast/node.ts'
import { importOfVariable, moduleText, requiredModule, type Imported } from '../../ast/imported.ts'
import { mergedInto } from '../../ast/object-assign.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import type { Evidence } from '../model/model.ts'
import { frameworksOf, globalsNamed, namespaceOf, resolve } from '../../frameworks/lookup.ts'
import { along, isInForce, memberOf, namedApis, withResponse, type ApiMatch } from './api-lookup.ts'
import { fittingUse, inputsOf, Kinds } from './overloads.ts'
import { caughtBy } from './catch-parameter.ts'
import type { FoundHandler } from './found-handler.ts'
import { findHandlers } from './handler-discovery.ts'
import { isReconfigured, optionsGiven } from './client-options.ts'
import { identifyParameter } from './parameter.ts'
import { instancesOf, ownError } from './own-errors.ts'
import { testedInstance } from './instance-tests.ts'
import { isPromise, settled } from './promises.ts'
import { assignedTo, elementOfAll, inBranches, returnedBy } from './propagation.ts'
import { keepsMembers } from '../values/kept-members.ts'
import { neighbourApis } from './neighbour-uses.ts'
import { respondersAt } from './responders.ts'
import { withMembersUsed } from './members-used.ts'
import type { SourceFile } from '../model/source-file.ts'
import { annotated, isRetyped, programApis, typeApis } from './type-annotations.ts'

const nothing: readonly ApiMatch[] = []

interface Memo {
  readonly variables: WeakMap<Variable, readonly ApiMatch[]>
  readonly known: WeakMap<Node, readonly ApiMatch[]>
  readonly handlers: WeakMap<Node, readonly FoundHandler[]>
  /** How many questions are being answered, each asked by the one before. */
  depth: number
}

/** How many answers may wait for each other: names for names, functions that give back what others do. The stack holds some ten times as many. */
const maxDepth = 200

const memos = new WeakMap<SourceFile, Memo>()

function memoOf(source: SourceFile): Memo {
  const base = source.base ?? source
  const memo = memos.get(base)
  if (memo) return memo
  const made: Memo = { variables: new WeakMap(), known: new WeakMap(), handlers: new WeakMap(), depth: 0 }
  memos.set(base, made)
  return made
}

/**
 * What an expression is known to be, on evidence: imports, globals that nothing shadows, the position a registration, type,
 * decorator or file gives a parameter, and then conventional names. Every library that fits is in the result.
 */
export function identify(source: SourceFile, expression: Node): readonly ApiMatch[] {
  const memo = memoOf(source)
  const { known } = memo
  if (memo.depth >= maxDepth) return known.get(unwrap(expression)) ?? nothing
  // Chains can be thousands of links long: they are followed down and back up without recursion.
  const links: Node[] = []
  let at = unwrap(expression)
  while (!known.has(at)) {
    links.push(at)
    const below = at.type === 'CallExpression' ? at.callee : at.type === 'MemberExpression' ? at.object : undefined
    if (below === undefined) break
    at = unwrap(below)
  }
  memo.depth += 1
  for (const node of links.toReversed()) {
    known.set(node, nothing)
    const inFile = identifyNode(source, node)
    const ofProject = inFile.every(({ evidence }) => evidence === 'named')
      ? neighbourApis(source, node, inFile)
      : nothing
    const found = ofProject.length > 0 ? ofProject : inFile
    known.set(node, source.settings.responders.length === 0 ? found : [...respondersAt(source, node, found), ...found])
  }
  memo.depth -= 1
  return known.get(unwrap(expression)) ?? nothing
}

/** The ways in which a function is made a handler. */
export function handlersOf(source: SourceFile, owner: FunctionNode): readonly FoundHandler[] {
  return allHandlersOf(source, owner).filter(({ isPresumed }) => !isPresumed)
}

/** The same, or the handlers that it is by what it takes and gives. */
export function allHandlersOf(source: SourceFile, owner: FunctionNode): readonly FoundHandler[] {
  const { handlers } = memoOf(source)
  const cached = handlers.get(owner)
  if (cached) return cached
  handlers.set(owner, [])
  const found = findHandlers(source, owner, identify)
  handlers.set(owner, found)
  return found
}

/** The node that stands for the response of a handler: the parameter that bears it, or the function. */
export function handlerResponse(source: SourceFile, owner: FunctionNode): Node {
  return owner.params.find((parameter) => bearsResponse(source, parameter)) ?? owner
}

function bearsResponse(source: SourceFile, parameter: Node): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
  return (
    target.type === 'Identifier' &&
    identify(source, target).some(({ api, response }) => api.isResponse && response === parameter)
  )
}

function identifyNode(source: SourceFile, node: Node): readonly ApiMatch[] {
  switch (node.type) {
    case 'Identifier':
      return identifyName(source, node)
    case 'ThisExpression':
    case 'Super':
      return identifyThis(source, node)
    case 'MemberExpression':
      return identifyMember(source, node)
    case 'CallExpression':
      return identifyCall(source, node)
    case 'NewExpression':
      return identifyResult(source, node, identify(source, node.callee))
    case 'AwaitExpression': {
      const argument = unwrap(node.argument)
      if (argument.type !== 'ImportExpression') return settled(identify(source, argument))
      const module = moduleText(argument.source)
      return module === undefined ? nothing : exportsOf(source, { module, path: [] })
    }
    case 'AssignmentExpression':
      return node.operator === '=' ? identify(source, node.right) : nothing
    case 'ClassExpression':
      return ownClass(source, node)
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return inBranches(source, node, identify)
    default:
      return nothing
  }
}

function identifyName(source: SourceFile, node: TSESTree.Identifier): readonly ApiMatch[] {
  const variable = variableOf(source.sourceCode, node)
  if (variable === undefined || isGlobal(variable)) return identifyGlobal(source, node)
  const tested = testedInstance(source, node, variable)
  if (tested.length > 0) return tested
  const { variables } = memoOf(source)
  const cached = variables.get(variable)
  if (cached) return cached
  variables.set(variable, nothing)
  const known = identifyVariable(source, variable)
  variables.set(variable, known)
  return known
}

function identifyVariable(source: SourceFile, variable: Variable): readonly ApiMatch[] {
  const imported = importOfVariable(source.sourceCode, variable)
  if (imported) return exportsOf(source, imported)
  const [definition] = variable.defs
  if (variable.defs.length !== 1 || definition === undefined) return nothing
  if (definition.type === 'Parameter')
    return identifyParameter(source, definition, { allHandlersOf, resultOf: identifyCall, identify })
  if (definition.type === 'ClassName') return ownClass(source, definition.node)
  if (definition.type === 'CatchClause') {
    const caught = definition.node.param === definition.name ? caughtBy(source, definition.node, identify) : nothing
    return caught.length > 0 ? caught : namedApis(source, variable.name)
  }
  const origin = originOf(variable)
  if (origin === undefined) {
    if (definition.type !== 'Variable') return nothing
    return annotated(source, definition.node.id) ?? assignedTo(source, variable, identify)
  }
  const [step, ...path] = origin.path
  const element = step === undefined ? undefined : elementOfAll(source, origin.init, step)
  const known = element
    ? along(settled(identify(source, element)), path)
    : along(identify(source, origin.init), origin.path)
  if (known.length > 0 && known.some(({ made }) => made) && !keepsMembers(variable))
    return known.map((one): ApiMatch => ({ ...one, made: undefined }))
  if (known.length > 0)
    return isRetyped(
      source,
      origin.init,
      definition.name.parent.type === 'VariableDeclarator' ? definition.name : undefined,
    )
      ? known.map((one): ApiMatch => ({ ...one, isExtended: true }))
      : known
  return unknownOrigin(source, definition.name, unwrap(origin.init), origin.path.length)
}

/** What a variable is by its name, where its value comes from code that cannot be seen. An awaited one is a received response. */
function unknownOrigin(source: SourceFile, name: Node, init: Node, steps: number): readonly ApiMatch[] {
  if (name.type !== 'Identifier' || (init.type !== 'CallExpression' && init.type !== 'MemberExpression' && steps === 0))
    return nothing
  const response = steps === 0 ? init : name
  const typed = programApis(source, name)?.map((known) => withResponse(known, response))
  if (typed) return typed
  const named = init.type === 'AwaitExpression' ? nothing : byConvention(source, name.name, response)
  return withMembersUsed(source, name, named)
}

/** What a class of the file makes: errors, or what answers by what it was made with. */
function ownClass(source: SourceFile, owner: ClassNode): readonly ApiMatch[] {
  const errors = ownError(source, owner, identify)
  return errors.length > 0 ? errors : (source.apisOfClass?.(source.base ?? source, owner) ?? nothing)
}

function identifyGlobal(source: SourceFile, node: TSESTree.Identifier): readonly ApiMatch[] {
  const platform = globalApis(source, node.name, 'globals', 'proven')
  if (platform.length > 0) return platform
  return [...globalApis(source, node.name, 'autoImports', 'named'), ...byConvention(source, node.name, node)]
}

function globalApis(
  source: SourceFile,
  name: string,
  table: 'globals' | 'autoImports',
  evidence: Evidence,
): readonly ApiMatch[] {
  const listed = source.settings.frameworks
  return globalsNamed(table, name).flatMap(({ framework, api }): readonly ApiMatch[] => {
    const isUsed = table === 'globals' || listed === undefined || listed.has(framework.name)
    return isUsed && isInForce(source, framework) ? [{ framework, api, evidence }] : []
  })
}

/** What an import names in a module that the tables know. */
function exportsOf(source: SourceFile, { module, path }: Imported): readonly ApiMatch[] {
  const namespaces = frameworksOf(module).flatMap((framework): ApiMatch[] => {
    const api = isInForce(source, framework) ? namespaceOf(framework, module) : undefined
    return api ? [{ framework, api, evidence: 'proven' }] : []
  })
  return along(namespaces, path)
}

function byConvention(source: SourceFile, name: string, response: Node): readonly ApiMatch[] {
  return namedApis(source, name).map((known) => withResponse(known, response))
}

function identifyThis(source: SourceFile, node: Node): readonly ApiMatch[] {
  const owner = enclosingClass(node)
  if (!owner?.superClass) return nothing
  const known = identify(source, owner.superClass)
  return instancesOf(known.length > 0 ? known : ownError(source, owner, identify))
}

function identifyMember(source: SourceFile, node: TSESTree.MemberExpression): readonly ApiMatch[] {
  const name = propertyName(node)
  const holders = identify(source, node.object)
  if (name === undefined)
    return holders.flatMap(({ framework, api, ...rest }) =>
      api.anyMember ? resolve(framework, api.anyMember).map((found) => ({ ...rest, ...found })) : [],
    )
  const found = holders.flatMap((holder) => memberOf(holder, name))
  if (found.length > 0 && !isOwnMethod(node, name)) return found
  if (node.object.type === 'ThisExpression') {
    const byField = identifyField(source, node, name)
    if (byField.length > 0) return byField.map((known) => (known.response ? known : withResponse(known, node)))
  }
  const ofPlatform =
    holders.length === 0 && isPlatform(source, node.object) ? globalApis(source, name, 'globals', 'proven') : nothing
  if (ofPlatform.length > 0) return ofPlatform
  // `this.res`, `error.response`: a holder of a response, known by the name of the property.
  if (holders.some(({ api }) => !api.isError)) return nothing
  return programApis(source, node)?.map((known) => withResponse(known, node)) ?? byConvention(source, name, node)
}

/** Whether the class around has a method of its own that a member of `this` is, whatever the class it extends has. */
function isOwnMethod({ object }: TSESTree.MemberExpression, name: string): boolean {
  const members = object.type === 'ThisExpression' ? (enclosingClass(object)?.body.body ?? []) : []
  return members.some(
    (member) =>
      (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') &&
      propertyName(member) === name &&
      isFunction(member.value) &&
      !(member.type === 'MethodDefinition' && member.kind !== 'method'),
  )
}

/** Whether an expression is the global object. */
function isPlatform(source: SourceFile, node: Node): boolean {
  return (
    node.type === 'Identifier' &&
    /^(globalThis|window|self|global)$/.test(node.name) &&
    isGlobal(variableOf(source.sourceCode, node))
  )
}

/** What a field or parameter property of the class is annotated with or initialised to. */
function identifyField(source: SourceFile, node: Node, name: string): readonly ApiMatch[] {
  for (const member of enclosingClass(node)?.body.body ?? []) {
    if (member.type === 'PropertyDefinition' && propertyName(member) === name) {
      if (member.typeAnnotation) return typeApis(source, member.typeAnnotation.typeAnnotation)
      return member.value ? identify(source, member.value) : nothing
    }
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      for (const parameter of member.value.params) {
        if (parameter.type !== 'TSParameterProperty') continue
        const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
        if (target.name === name) return annotated(source, target) ?? nothing
      }
    }
  }
  return nothing
}

function identifyCall(source: SourceFile, node: TSESTree.CallExpression): readonly ApiMatch[] {
  const module = requiredModule(source.sourceCode, node)
  if (module !== undefined) return exportsOf(source, { module, path: [] })
  const target = mergedInto(source.sourceCode, node)
  if (target) return identify(source, target).map((known): ApiMatch => ({ ...known, isExtended: true }))
  const result = identifyResult(source, node, identify(source, node.callee))
  return result.length > 0 ? result : returnedBy(source, node, identify)
}

/** What a call or construction of a known API gives. */
function identifyResult(
  source: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  callees: readonly ApiMatch[],
): readonly ApiMatch[] {
  if (callees.length === 0) return nothing
  const { inputs, isComplete } = inputsOf(node)
  const kinds = new Kinds(source, inputs)
  return callees.flatMap((callee): readonly ApiMatch[] => {
    const use = fittingUse(node.type === 'NewExpression' ? callee.api.construct : callee.api.call, kinds)
    const made = use?.instanceOf === undefined ? undefined : inputs[use.instanceOf]
    if (made) return instancesOf(identify(source, made))
    if (use?.returns === undefined) return nothing
    const response = use.on === 'new' ? node : callee.response
    if (use.returns === 'this') {
      const holder = node.callee.type === 'MemberExpression' ? identify(source, node.callee.object) : nothing
      return holder.filter((candidate) => candidate.framework === callee.framework)
    }
    const options = optionsGiven(source, node, use, inputs, isComplete, callee.options)
    // Interceptors and mocks put other things in the place of responses.
    const evidence = use.options !== undefined && isReconfigured(source, node.callee) ? 'named' : callee.evidence
    const given = resolve(callee.framework, use.returns).map((found): ApiMatch => ({
      ...callee,
      ...found,
      evidence,
      response,
      options,
      made: use.keeps && { inputs, isComplete, keeps: use.keeps },
    }))
    // The type argument of a client is the type of the content.
    return given.some(isPromise) ? given : (typeArgument(source, node) ?? given)
  })
}

/** What the type argument of a call says it gives: `host.switchToHttp().getResponse<Response>()`. */
function typeArgument(
  source: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): readonly ApiMatch[] | undefined {
  const [argument] = node.typeArguments?.params ?? []
  const found = argument ? typeApis(source, argument) : nothing
  return found.length > 0 ? found.map((known) => withResponse(known, node)) : undefined
}

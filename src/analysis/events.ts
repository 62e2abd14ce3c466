import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'
import { variableOf, type Variable } from '../ast/variables.ts'
import { effectAt } from './effects.ts'
import { functionVariable } from './calls.ts'
import { identify } from './identify.ts'
import type { Effect } from './model.ts'
import type { Source } from './source.ts'

/** What happens to one response at a node of the code. */
export type Event =
  | { readonly is: 'effect'; readonly node: Node; readonly effect: Effect }
  /** It is handed to code that cannot be seen, or something unknown is called on it. */
  | { readonly is: 'escape'; readonly node: Node }
  /** It is passed to a function of this file, as the argument of an index. */
  | { readonly is: 'passed'; readonly node: Node; readonly argument: number }
  /** A function of this file that uses the response is called, or handed to code that may call it later. */
  | { readonly is: 'called' | 'handed'; readonly node: Node; readonly callee: FunctionNode }
  /** The built response is what the function returns. */
  | { readonly is: 'answered'; readonly node: Node }

/** Everything that happens to a response, by the node at which it happens. */
export type Events = ReadonlyMap<Node, Event>

/** Collects what happens to a response, starting from every name it has. */
export function eventsOf(source: Source, response: Node): Events {
  const events = new Map<Node, Event>()
  const seen = new Set<Node>()
  const queue: Node[] = [...rootsOf(source, response)]
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    if (seen.has(root)) continue
    seen.add(root)
    follow(source, response, root, events, queue)
  }
  for (const event of helperEvents(source, response, events)) if (!events.has(event.node)) events.set(event.node, event)
  return events
}

/** Where the named functions run that use the response although it is not passed to them: `const fail = () => res.sendStatus(500)`. */
function helperEvents(source: Source, response: Node, events: Events): readonly Event[] {
  const helpers = new Set<FunctionNode>()
  for (const node of events.keys()) {
    for (let owner = enclosingFunction(node); owner && isOwnHelper(owner, response); owner = enclosingFunction(owner))
      helpers.add(owner)
  }
  return [...helpers].flatMap((callee) => {
    const variable = functionVariable(source, callee)
    return (variable ? usesOf(variable) : []).map((use): Event => {
      const place = wrapped(use)
      const { parent } = place
      const isCall = parent?.type === 'CallExpression' && parent.callee === place
      return isCall ? { is: 'called', node: parent, callee } : { is: 'handed', node: use, callee }
    })
  })
}

function isOwnHelper(owner: FunctionNode, response: Node): boolean {
  return owner !== response && !owner.params.some((parameter) => parameter === response)
}

/** The expressions that name a response: references to the parameter that bears it, or the expression that builds it. */
function rootsOf(source: Source, response: Node): readonly Node[] {
  const owner = response.parent
  if (isFunction(response)) return []
  if (response.type === 'Identifier') {
    const variable = variableOf(source.sourceCode, response)
    if (variable?.defs.some(({ name }) => name === response)) return usesOf(variable)
  }
  const isParameter = isFunction(owner) && owner.params.some((parameter) => parameter === response)
  return isParameter ? declaredIn(source, owner, response).flatMap(usesOf) : [response]
}

function declaredIn(source: Source, owner: FunctionNode, pattern: Node): readonly Variable[] {
  return source.sourceCode
    .getDeclaredVariables(owner)
    .filter(({ defs: [definition] }) => definition !== undefined && isWithin(definition.name, pattern))
}

function usesOf(variable: Variable): readonly Node[] {
  return variable.references.flatMap(({ identifier, init }) => (init ? [] : [identifier]))
}

/** Follows one name of a response outwards, through members and calls, to what is done with it. */
function follow(source: Source, response: Node, root: Node, events: Map<Node, Event>, queue: Node[]): void {
  const keep = (event: Event) => events.set(event.node, event)
  const own = root === response ? effectAt(source, root) : undefined
  if (own) keep({ is: 'effect', node: root, effect: own })
  let at = wrapped(root)
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.type === 'AwaitExpression') at = wrapped(parent)
    else if (parent.type === 'MemberExpression' && parent.object === at) {
      // A property the tables do not list is no matter of the response: `res.locals`.
      if (propertyName(parent) === undefined) keep({ is: 'escape', node: parent })
      at = wrapped(parent)
    } else if (parent.type === 'CallExpression' && parent.callee === at) {
      const effect = effectAt(source, parent)
      if (effect) keep({ is: 'effect', node: parent, effect })
      else if (identify(source, at).length === 0) keep({ is: 'escape', node: parent })
      if (!identify(source, parent).some((known) => known.response === response)) return
      at = wrapped(parent)
    } else {
      ends(source, response, at, parent, keep, queue)
      return
    }
  }
}

/** What is done with the value at the end of a chain of members and calls on a response. */
function ends(
  source: Source,
  response: Node,
  at: Node,
  parent: Node,
  keep: (event: Event) => void,
  queue: Node[],
): void {
  if (parent.type === 'AssignmentExpression' && parent.left === at) {
    const effect = effectAt(source, parent)
    if (effect) keep({ is: 'effect', node: parent, effect })
    else if (unwrap(at).type !== 'MemberExpression' || identify(source, at).length > 0)
      keep({ is: 'escape', node: parent })
    return
  }
  if (parent.type === 'VariableDeclarator' && parent.init === at) {
    queue.push(...aliases(source, response, parent.id))
    return
  }
  const isProperty = unwrap(at).type === 'MemberExpression'
  const known = identify(source, at)
  const isResponse = !isProperty || known.some(({ api }) => api.isResponse || api.isBuilt)
  const isMethod = isProperty && known.some(({ api }) => api.call !== undefined)
  if (!isResponse && !isMethod) return
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
    const effect = effectAt(source, parent)
    const index =
      parent.type === 'CallExpression' && !isMethod ? parent.arguments.findIndex((argument) => argument === at) : -1
    if (effect?.response === response) keep({ is: 'effect', node: parent, effect })
    else keep(index < 0 ? { is: 'escape', node: parent } : { is: 'passed', node: parent, argument: index })
  } else if (isAnswer(parent, at)) keep({ is: 'answered', node: parent })
  else if (isMethod || !isRead(parent)) keep({ is: 'escape', node: at })
}

/** The references to those names of a pattern that stand for the response. */
function aliases(source: Source, response: Node, pattern: Node): readonly Node[] {
  const names: Node[] = []
  const collect = (node: Node) => {
    if (node.type === 'Identifier') names.push(node)
    else if (node.type === 'ObjectPattern')
      for (const property of node.properties)
        collect(property.type === 'RestElement' ? property.argument : property.value)
    else if (node.type === 'AssignmentPattern') collect(node.left)
  }
  collect(pattern)
  return names.flatMap((name) => {
    const variable = name.type === 'Identifier' ? variableOf(source.sourceCode, name) : undefined
    return variable && identify(source, name).some((known) => known.response === response) ? usesOf(variable) : []
  })
}

function isAnswer(parent: Node, at: Node): boolean {
  return (
    parent.type === 'ReturnStatement' ||
    (parent.type === 'ArrowFunctionExpression' && parent.body === at) ||
    parent.type === 'ThrowStatement'
  )
}

/** Positions in which a value is only looked at, or left alone. */
function isRead(parent: Node): boolean {
  switch (parent.type) {
    case 'ExpressionStatement':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'UpdateExpression':
    case 'TemplateLiteral':
      return true
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      // The value may go on from here, so only the outermost position counts.
      return isRead(parent.parent)
    default:
      return false
  }
}

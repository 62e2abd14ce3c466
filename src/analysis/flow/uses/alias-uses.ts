import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../../ast/node.ts'
import { mergedInto } from '../../../ast/object-assign.ts'
import { argumentIndex } from '../../../ast/argument-index.ts'
import { propertyName } from '../../../ast/property-name.ts'
import { unwrap, wrapped } from '../../../ast/unwrap.ts'
import { usesOf, variableOf } from '../../../ast/variables.ts'
import { effectAt } from '../../effects/effect-at.ts'
import type { ResponseUse } from '../state/response-use.ts'
import { identify } from '../../identify/identify.ts'
import type { Effect } from '../../model/model.ts'
import type { SourceFile } from '../../model/source-file.ts'

/** Follows one name of a response outwards, through members and calls, to what is done with it; further names go to the queue. */
export function follow(
  source: SourceFile,
  response: Node,
  root: Node,
  events: Map<Node, ResponseUse>,
  queue: Node[],
): void {
  const keep = (event: ResponseUse) => events.set(event.node, event)
  const own = root === response ? effectAt(source, root) : undefined
  if (own && !isDropped(own, root)) keep({ is: 'effect', node: root, effect: own })
  let at = wrapped(root)
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.type === 'AwaitExpression') at = wrapped(parent)
    else if (parent.type === 'MemberExpression' && parent.object === at) {
      // A property the tables do not list is no matter of the response: `res.locals`.
      if (propertyName(parent) === undefined) keep({ is: 'escape', node: parent })
      at = wrapped(parent)
      if (identify(source, at).some(({ api }) => api.isApart)) return
    } else if (parent.type === 'CallExpression' && parent.callee === at) {
      const effect = effectAt(source, parent)
      if (effect) {
        if (!isDropped(effect, parent)) keep({ is: 'effect', node: parent, effect })
      } else if (identify(source, at).length === 0) keep({ is: 'escape', node: parent })
      if (!identify(source, parent).some((known) => known.response === response)) return
      at = wrapped(parent)
    } else if (parent.type === 'CallExpression' && isMerged(source, response, at, parent)) {
      at = wrapped(parent)
    } else {
      ends(source, response, at, parent, keep, queue)
      return
    }
  }
}

/** `Object.assign(new Response(…), { … })`: what is merged into is still the response that code built. */
function isMerged(source: SourceFile, response: Node, at: Node, call: TSESTree.CallExpression): boolean {
  return (
    mergedInto(source.sourceCode, call) === at &&
    identify(source, at).some((known) => known.api.isBuilt && known.response === response)
  )
}

/** Whether a call builds an answer that nobody takes, so that nothing happens. */
export function isDropped({ builds }: Effect, call: Node): boolean {
  return builds && wrapped(call).parent?.type === 'ExpressionStatement'
}

/** What is done with the value at the end of a chain of members and calls on a response. */
function ends(
  source: SourceFile,
  response: Node,
  at: Node,
  parent: Node,
  keep: (event: ResponseUse) => void,
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
    for (const alias of aliases(source, response, parent.id)) queue.push(alias)
    return
  }
  const isProperty = unwrap(at).type === 'MemberExpression'
  const known = identify(source, at)
  const isResponse = !isProperty || known.some(({ api }) => api.isResponse || api.isBuilt)
  const isMethod = isProperty && known.some(({ api }) => api.call !== undefined)
  if (!isResponse && !isMethod) return
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
    const effect = effectAt(source, parent)
    const argument = parent.type === 'CallExpression' && !isMethod ? argumentIndex(parent, at) : undefined
    if (effect?.response === response) keep({ is: 'effect', node: parent, effect })
    else if (argument === undefined || parent.type === 'NewExpression') keep({ is: 'escape', node: parent })
    else passes(source, response, { is: 'passed', node: parent, argument, path: [] }, keep, queue)
    return
  }
  const passed = isMethod ? undefined : passedInObject(parent, at)
  if (passed) {
    const effect = effectAt(source, passed.node)
    if (effect?.response === response) keep({ is: 'effect', node: passed.node, effect })
    else passes(source, response, passed, keep, queue)
    return
  }
  const place = outermostValue(at)
  const end = place.parent
  if (end && isAnswer(end, place)) keep({ is: 'answered', node: end })
  else if (isMethod || !(end && isRead(end))) keep({ is: 'escape', node: /Statement$/.test(parent.type) ? at : parent })
}

/** The expression that has the value of another one as its own: `ok ? value : other`, `check() && value`. */
function outermostValue(expression: Node): Node {
  let at = expression
  for (let { parent } = at; parent && isValueOf(parent, at); { parent } = at) at = wrapped(parent)
  return at
}

function isValueOf(whole: Node, part: Node): boolean {
  return (
    (whole.type === 'ConditionalExpression' && whole.test !== part) ||
    whole.type === 'LogicalExpression' ||
    whole.type === 'AwaitExpression' ||
    (whole.type === 'SequenceExpression' && whole.expressions.at(-1) === part)
  )
}

/** A function that a response is passed to may give it back, as a further name of it. */
function passes(
  source: SourceFile,
  response: Node,
  event: ResponseUse & { readonly is: 'passed' },
  keep: (event: ResponseUse) => void,
  queue: Node[],
): void {
  keep(event)
  if (identify(source, event.node).some((known) => known.response === response)) queue.push(event.node)
  else {
    const call = wrapped(event.node)
    if (call.parent?.type === 'MemberExpression' && call.parent.object === call)
      keep({ is: 'escape', node: call.parent })
  }
}

/** `fail({ res, code: 404 })`. */
function passedInObject(property: Node, at: Node): (ResponseUse & { readonly is: 'passed' }) | undefined {
  if (property.type !== 'Property' || property.value !== at || property.parent.type !== 'ObjectExpression')
    return undefined
  const name = propertyName(property)
  const object = wrapped(property.parent)
  const call = object.parent
  if (name === undefined || call?.type !== 'CallExpression') return undefined
  const argument = argumentIndex(call, object)
  return argument === undefined ? undefined : { is: 'passed', node: call, argument, path: [name] }
}

/** The references to those names of a pattern that stand for the response. */
function aliases(source: SourceFile, response: Node, pattern: Node): readonly Node[] {
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
    case 'ConditionalExpression':
    case 'SequenceExpression':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'UpdateExpression':
    case 'TemplateLiteral':
      return true
    default:
      return false
  }
}

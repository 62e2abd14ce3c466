import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode, type Node } from '../../../ast/node.ts'
import { isAwaited } from '../../../ast/awaited.ts'
import { unwrap, wrapped } from '../../../ast/unwrap.ts'
import { runsAtOnce } from './callback-timing.ts'
import type { ResponseSlice } from '../uses/slice.ts'
import { branch, type Frame, type Branches } from './branching.ts'
import { withHavoc, allHavoc } from '../state/havoc.ts'
import type { Effect } from '../../model/model.ts'
import type { ResponseUse } from '../state/response-use.ts'
import { add, noExits, type Exits } from './abrupt-exits.ts'
import { childrenOf } from '../../values/child-nodes.ts'
import { helperCall, type Activation, type HelperCall } from './inline-call.ts'
import type { Outcome } from './summaries.ts'
import { identify } from '../../identify/identify.ts'
import type { Listener, Shared } from './observer.ts'
import { holdsMark } from '../../scan/marks.ts'
import {
  after,
  settled,
  withoutMemberFacts,
  withoutSurroundings,
  type State,
  type States,
} from '../state/abstract-state.ts'
import { filtered, type Fact } from '../state/path-facts.ts'
import { bounded, union } from '../state/join.ts'
import { assigned } from '../state/environment.ts'

/** How deep calls of functions of the file are followed: deeper than helpers of servers call each other. */
const maxDepth = 8

/** Follows a response through the evaluation of expressions; statements and functions are for those who extend it. */
export abstract class Evaluator {
  protected readonly code: ResponseSlice
  protected readonly frame: Frame
  protected readonly listener: Listener
  protected readonly shared: Shared
  exits: Exits = noExits()
  /** Around how many `try` blocks the code at hand stands. */
  tries = 0
  /** Where the outermost loop starts that the code at hand is in. */
  loopStart: number | undefined
  /** The functions that are being followed. */
  calls: readonly Activation[] = []

  constructor(code: ResponseSlice, listener: Listener, shared: Shared, frame = shared.frames + 1) {
    shared.frames = Math.max(shared.frames, frame)
    this.code = code
    this.listener = listener
    this.shared = shared
    const isAsked = (word: string, offset: number) => code.isMentionedBehind(word, this.loopStart ?? offset)
    this.frame = { source: code.source, tracked: code.tracked, number: frame, isAsked }
  }

  /** Follows a function that runs where it stands: its returns lead on, what it throws is thrown there. */
  protected inline(owner: FunctionNode, states: States, at: Node): States {
    const { returned, thrown, mayThrow } = this.outcome(this.code, owner, states)
    add(this.exits.thrown, at, thrown)
    this.exits.mayThrow = union(this.exits.mayThrow, mayThrow)
    return returned
  }

  /** How a function leaves a response that is in one of some states when it is called. */
  protected abstract outcome(code: ResponseSlice, owner: FunctionNode, states: States): Outcome

  /** Follows the functions in a node that stands at a place, and may run later. */
  protected abstract later(node: Node, place: Node, states: States): States

  /** Follows the evaluation of an expression. */
  expression(expression: Node, states: States): States {
    if (states.length === 0) return states
    const node = unwrap(expression)
    if (!this.code.holdsEvent(node)) return this.passedBy(node, states)
    switch (node.type) {
      case 'LogicalExpression':
        return this.#logical(node, states)
      case 'ConditionalExpression': {
        const { whenTrue, whenFalse } = this.tested(node.test, states)
        const done = union(this.expression(node.consequent, whenTrue), this.expression(node.alternate, whenFalse))
        return this.behind(node, done)
      }
      case 'AssignmentExpression':
        return this.#assignment(node, states)
      case 'VariableDeclarator':
        return this.#holds(node, this.#children(node, states))
      case 'CallExpression':
      case 'MemberExpression':
        return this.#chain(node, states)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return this.#function(node, states)
      case 'FunctionDeclaration':
      case 'ClassExpression':
      case 'ClassDeclaration':
        return this.code.isHelper(node) ? states : this.later(node, node, states)
      case 'AwaitExpression':
      case 'YieldExpression':
        return this.#happens(node, this.paused(this.#children(node, states)))
      case 'NewExpression':
      case 'TaggedTemplateExpression':
        return this.#happens(node, this.#children(node, states))
      default:
        return this.#happens(node, this.#children(node, states))
    }
  }

  #logical(node: TSESTree.LogicalExpression, states: States): States {
    if (node.operator === '??') {
      const left = this.expression(node.left, states)
      return union(left, this.expression(node.right, left))
    }
    const { whenTrue, whenFalse } = this.tested(node.left, states)
    const done =
      node.operator === '&&'
        ? union(whenFalse, this.expression(node.right, whenTrue))
        : union(whenTrue, this.expression(node.right, whenFalse))
    return this.behind(node, done)
  }

  /** The states after a condition, by its outcome. Chains can be thousands of conditions long: they are gone through from the left. */
  protected tested(condition: Node, states: States): Branches {
    const chain: TSESTree.LogicalExpression[] = []
    let at = unwrap(condition)
    while (at.type === 'LogicalExpression' && at.operator !== '??') {
      chain.push(at)
      at = unwrap(at.left)
    }
    let { whenTrue, whenFalse } = this.#asked(at, states)
    for (const { operator, right } of chain.toReversed()) {
      const decided = this.tested(right, operator === '&&' ? whenTrue : whenFalse)
      if (operator === '&&') [whenTrue, whenFalse] = [decided.whenTrue, union(whenFalse, decided.whenFalse)]
      else [whenTrue, whenFalse] = [union(whenTrue, decided.whenTrue), decided.whenFalse]
    }
    return { whenTrue, whenFalse }
  }

  #asked(condition: Node, states: States): Branches {
    if (condition.type !== 'UnaryExpression' || condition.operator !== '!')
      return branch(this.frame, condition, this.expression(condition, states))
    const { whenTrue, whenFalse } = this.tested(condition.argument, states)
    return { whenTrue: whenFalse, whenFalse: whenTrue }
  }

  /** The states behind a node in which paths have met: what they have shown that no code behind it asks for is forgotten. */
  protected behind(node: Node, states: States): States {
    if (states.length < 2) return states
    const isAsked = ({ subject: { word } }: Fact) => this.code.isMentionedBehind(word, this.loopStart ?? node.range[1])
    return bounded(
      states.map((state) => {
        const facts = filtered(state.facts, isAsked)
        return facts === state.facts ? state : { ...state, facts }
      }),
    )
  }

  /** Code in which nothing happens to the response, although it may call what does. */
  protected passedBy(node: Node, states: States): States {
    const { runs, writes } = this.code.landmarks
    const hasRun = holdsMark(runs, node.range)
    if (hasRun) return this.#ran(states)
    return holdsMark(writes, node.range) ? this.#wrote(states) : states
  }

  /** Other code has run: what it was handed before may have been called, and objects may hold something else. */
  #ran(states: States): States {
    return withHavoc(this.#wrote(states), this.shared.pending)
  }

  #wrote(states: States): States {
    return states.some(({ facts }) => facts.size > 0) ? bounded(states.map(withoutMemberFacts)) : states
  }

  /** Everything that waits may run in the meantime. */
  protected paused(states: States): States {
    return this.#ran(states)
  }

  protected trying<Result>(run: () => Result): Result {
    this.tries += 1
    const result = run()
    this.tries -= 1
    return result
  }

  /** Something may throw here. */
  protected mayThrow(states: States): void {
    if (this.tries > 0) this.exits.mayThrow = union(this.exits.mayThrow, states)
  }

  #assignment(node: TSESTree.AssignmentExpression, states: States): States {
    const reached = this.expression(node.left, states)
    const isLogical = /^(\|\||&&|\?\?)=$/.test(node.operator)
    const done = this.#holds(node, this.#happens(node, this.#wrote(this.expression(node.right, reached))))
    return isLogical ? union(reached, done) : done
  }

  /** A variable that is followed gets a value: on each side of a condition its own. */
  #holds(node: Node, states: States): States {
    const { assignments } = this.code.tracked
    const assignment = assignments.get(node)
    if (assignment === undefined) return states
    const { variable, value } = assignment
    const by = (expression: Node | undefined, before: States): States => {
      const inner = expression && unwrap(expression)
      if (inner?.type !== 'ConditionalExpression') return assigned(this.code.source, before, variable, inner)
      const { whenTrue, whenFalse } = branch(this.frame, inner.test, before)
      return union(by(inner.consequent, whenTrue), by(inner.alternate, whenFalse))
    }
    return by(value, states)
  }

  /** A chain of members and calls, from its start outwards; chains can be thousands of links long. */
  #chain(outermost: TSESTree.CallExpression | TSESTree.MemberExpression, states: States): States {
    const links: (TSESTree.CallExpression | TSESTree.MemberExpression)[] = []
    let at: Node = outermost
    while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
      links.push(at)
      at = unwrap(at.type === 'CallExpression' ? at.callee : at.object)
    }
    const start = links.at(-1)
    const immediate =
      isFunction(at) && start?.type === 'CallExpression' && start.callee === wrapped(at) ? at : undefined
    let reached = immediate ? states : this.expression(at, states)
    // Where `?.` finds nothing, the rest of the chain is left out; a response is there.
    let skipped: States = []
    const mayBeMissing = !identify(this.code.source, at).some(({ api }) => api.isResponse || api.isBuilt)
    for (const link of links.toReversed()) {
      if (link.optional && mayBeMissing) skipped = union(skipped, reached)
      if (link.type === 'MemberExpression') {
        if (link.computed) reached = this.expression(link.property, reached)
      } else {
        for (const argument of link.arguments) reached = this.expression(argument, reached)
        if (immediate && link === start) reached = this.#immediate(immediate, link, reached)
      }
      reached = this.#happens(link, reached)
    }
    return union(reached, skipped)
  }

  /** `(async () => …)()` goes on by itself where nobody waits for it. */
  #immediate(owner: FunctionNode, call: TSESTree.CallExpression, states: States): States {
    return owner.async && !isAwaited(call) ? this.later(owner, owner, states) : this.inline(owner, states, call)
  }

  #function(node: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression, states: States): States {
    if (this.code.isHelper(node)) return states
    return !node.async && !node.generator && runsAtOnce(this.code.source, node)
      ? this.inline(node, states, node)
      : this.later(node, node, states)
  }

  #children(node: Node, states: States): States {
    return childrenOf(this.code.source, node).reduce((reached, child) => this.expression(child, reached), states)
  }

  #happens(node: Node, states: States): States {
    const event = this.code.events.get(node)
    if (states.length === 0) return states
    if (event === undefined) return runsCode(node) ? this.#ran(states) : states
    this.mayThrow(states)
    switch (event.is) {
      case 'answered':
        return states
      case 'escape':
        return withHavoc(event.handover ? this.#handsOver(event.handover, states) : states, allHavoc)
      case 'handed':
        return this.later(event.callee, node, states)
      case 'passed':
      case 'called':
        return this.#call(event, states)
      case 'effect':
        return this.#effect(event, states)
    }
  }

  /** Another handler goes on with the request, whatever has become of the response. */
  #handsOver(handover: Effect, states: States): States {
    this.listener.effect(handover, states)
    return bounded(states.map((state) => after(state, handover)))
  }

  #effect(event: ResponseUse & { readonly is: 'effect' }, states: States): States {
    let throws = false
    const done: States[] = []
    for (const { effect, states: before } of this.code.effectsOn(event, states)) {
      this.listener.effect(effect, before)
      done.push(before.map((state) => (this.shared.isBuilt ? after(state, effect) : settled(after(state, effect)))))
      throws ||= effect.throws
    }
    const reached = bounded(done.flat())
    if (!throws) return reached
    add(this.exits.thrown, event.node, reached)
    return []
  }

  /** Follows a call of a function of the file that is given the response, or that uses it from outside. */
  #call(event: ResponseUse & { readonly is: 'passed' | 'called' }, states: States): States {
    const call =
      this.calls.length < maxDepth && this.shared.budget > 0 ? helperCall(this.code, event, this.calls) : undefined
    if (call === undefined) return withHavoc(states, allHavoc)
    const { callee, code } = call
    const isInView = event.is === 'called'
    const done: State[] = []
    for (const state of states) {
      const input = isInView ? state : withoutSurroundings(state)
      const outcome = this.#summary(call, isInView, input)
      const around = isInView ? undefined : withoutMemberFacts(state)
      const led = (left: States) =>
        around ? left.map((one) => ({ ...one, facts: around.facts, values: around.values })) : left
      done.push(...led(outcome.returned))
      add(this.exits.thrown, event.node, led(outcome.thrown))
      this.exits.mayThrow = union(this.exits.mayThrow, led(outcome.mayThrow))
    }
    const reached = bounded(done)
    // What is not waited for may be done at any time from here on.
    const isDone = !callee.async || isAwaited(event.node)
    return isDone ? reached : withHavoc(union(states, reached), code.doubtsWithin(callee))
  }

  /** What a function does to the response from a state: worked out once for the code, the state, and what may go on beside it. */
  #summary({ callee, code }: HelperCall, isInView: boolean, input: State): Outcome {
    const beside = [this.shared.pending, this.loopStart, this.tries > 0, isInView ? this.frame.number : undefined]
    return this.shared.summaries.of([code, callee, ...beside], input, () => {
      this.shared.budget -= code.events.size + 1
      const { returned, thrown, mayThrow } = this.outcome(code, callee, [input])
      // What the function has shown of its own variables, nobody can ask for behind it.
      const left = (states: States) => (isInView ? states : bounded(states.map(withoutSurroundings)))
      return { returned: left(returned), thrown: left(thrown), mayThrow: left(mayThrow) }
    })
  }
}

/** Whether code that cannot be seen runs in a node itself, not in a part of it. */
function runsCode({ type }: Node): boolean {
  return type === 'CallExpression' || type === 'NewExpression' || type === 'TaggedTemplateExpression'
}

import type { Node } from '../../../ast/node.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../../ast/variables.ts'
import type { Binding, SourceFile } from '../../model/source-file.ts'
import { TupleMap } from '../../values/tuple-map.ts'
import type { State, States } from './abstract-state.ts'
import { bounded } from './join.ts'

/** States in which a variable holds the value of an expression; what another variable held goes over to it. */
export function assigned(source: SourceFile, states: States, variable: Variable, value: Node | undefined): States {
  const inner = value && unwrap(value)
  const other = inner?.type === 'Identifier' ? variableOf(source.sourceCode, inner) : undefined
  return bounded(
    states.map((state) => {
      const values = new Map(state.values)
      values.set(variable, other && state.values.has(other) ? state.values.get(other) : inner)
      return { ...state, values }
    }),
  )
}

/** States in which nothing is known any more of what some variables hold. */
export function withoutValues(states: States, isLost: (variable: Variable) => boolean): States {
  const without = (state: State): State => {
    const kept = [...state.values].filter(([variable]) => !isLost(variable))
    return kept.length === state.values.size ? state : { ...state, values: new Map(kept) }
  }
  return states.every(({ values }) => values.size === 0) ? states : bounded(states.map(without))
}

const onPaths = new WeakMap<SourceFile, TupleMap<SourceFile>>()

/** The file as seen on a path: the variables stand for what they hold there. What is worked out for it is remembered with it. */
export function sourceOnPath(source: SourceFile, variables: readonly Variable[], { values }: State): SourceFile {
  const known = onPaths.get(source) ?? new TupleMap<SourceFile>()
  onPaths.set(source, known)
  const held = variables.flatMap((variable) => [variable, values.has(variable) ? values.get(variable) : 'unknown'])
  return known.at(held, () => {
    const bindings = new Map(source.bindings)
    for (const variable of variables) {
      const binding = bindingOf(source, variable, values)
      if (binding) bindings.set(variable, binding)
    }
    return { ...source, base: source.base ?? source, bindings }
  })
}

function bindingOf(source: SourceFile, variable: Variable, values: State['values']): Binding | undefined {
  if (values.has(variable)) return { argument: values.get(variable), source }
  // A declarator is no expression, so nothing is known of its value: not even that it is one of those its initialiser names.
  return isNeverReassigned(variable) ? { argument: variable.defs[0]?.node as Node, source } : undefined
}

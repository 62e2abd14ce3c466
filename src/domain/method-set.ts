import { requestMethods } from '../registry/methods.ts'

/** The request methods that are possible, upper-case. */
export type Methods = ReadonlySet<string>

/** Stands for every method that has no name of its own here. */
const others = '*'

/** Any method at all. */
export const anyMethod: Methods = new Set([...requestMethods, others])

/** The methods where it is known which are possible, so that there are no others. */
export function known(methods: Methods): Methods | undefined {
  return methods.has(others) ? undefined : methods
}

/** The methods that are left where the method is one of some. */
export function limitedTo(methods: Methods, names: Iterable<string>): Methods {
  return new Set([...names].filter((name) => methods.has(name) || (methods.has(others) && !anyMethod.has(name))))
}

/** The methods that are left where the method is none of some. */
export function without(methods: Methods, names: Iterable<string>): Methods {
  const dropped = new Set(names)
  return new Set([...methods].filter((name) => !dropped.has(name)))
}

/** The methods of either. */
export function joined(left: Methods, right: Methods): Methods {
  return [...right].every((name) => left.has(name)) ? left : new Set([...left, ...right])
}

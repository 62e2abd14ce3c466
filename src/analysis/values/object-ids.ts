const numbers = new WeakMap<object, number>()
let last = 0

/** A number for an object, by which texts can tell it from others. */
export function idOf(object: object): number {
  const known = numbers.get(object)
  if (known !== undefined) return known
  last += 1
  numbers.set(object, last)
  return last
}

interface Branch<Value> {
  readonly deeper: Map<unknown, Branch<Value>>
  found?: { readonly value: Value }
}

/** Values by lists of objects and small values, compared by identity. */
export class TupleMap<Value> {
  readonly #root: Branch<Value> = { deeper: new Map() }
  readonly #values: Value[] = []

  /** What stands under a list; made where there is nothing yet. */
  at(tuple: Iterable<unknown>, make: () => Value): Value {
    let branch = this.#root
    for (const part of tuple) {
      let next = branch.deeper.get(part)
      if (next === undefined) branch.deeper.set(part, (next = { deeper: new Map() }))
      branch = next
    }
    if (branch.found === undefined) {
      const value = make()
      branch.found = { value }
      this.#values.push(value)
    }
    return branch.found.value
  }

  /** All values, in the order in which they came in. */
  values(): readonly Value[] {
    return this.#values
  }
}

import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { between, complement, everyNumber, intersection, noNumber, union, type CodeSet } from '../../domain/code-set.ts'
import { identify } from '../identify/identify.ts'
import type { Reading } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { byNode, statusesFor } from './status-sets.ts'
import { keyOf } from './status-subjects.ts'

/** The statuses for which a condition holds: at least these, and at most those. */
export interface Bounds {
  readonly least: CodeSet
  readonly most: CodeSet
}

const anything: Bounds = { least: noNumber, most: everyNumber }

/** Conditions on statuses, by the node that asks them. */
export class StatusConditions {
  readonly #source: SourceFile
  readonly #tests: ReadonlyMap<Node, { readonly reading: Reading; readonly holds: CodeSet | undefined }>
  /** The bounds of conditions by the status that is asked for. */
  readonly #known = new Map<string, Map<Node, Bounds>>()

  constructor(source: SourceFile, readings: readonly Reading[]) {
    this.#source = source
    this.#tests = new Map(
      readings.flatMap((reading) =>
        [...byNode(reading)].map(
          ([node, comparisons]) => [node, { reading, holds: statusesFor(comparisons) }] as const,
        ),
      ),
    )
  }

  /** For which statuses of one response a condition holds, by its tests of the status and, unless told otherwise, of `ok`. */
  boundsOf(condition: Node, key: string, countsOk = true): Bounds {
    const node = unwrap(condition)
    const asked = countsOk ? key : `${key} without ok`
    let known = this.#known.get(asked)
    if (known === undefined) this.#known.set(asked, (known = new Map<Node, Bounds>()))
    const bounds = known.get(node) ?? this.#findBounds(node, key, countsOk)
    known.set(node, bounds)
    return bounds
  }

  #findBounds(node: Node, key: string, countsOk: boolean): Bounds {
    if (node.type === 'UnaryExpression' && node.operator === '!')
      return negated(this.boundsOf(node.argument, key, countsOk))
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      const combine = node.operator === '&&' ? intersection : union
      const [left, right] = [this.boundsOf(node.left, key, countsOk), this.boundsOf(node.right, key, countsOk)]
      return { least: combine(left.least, right.least), most: combine(left.most, right.most) }
    }
    const test = this.#tests.get(node)
    if (test && test.reading.subject?.key === key && test.holds) return { least: test.holds, most: test.holds }
    return countsOk && this.#readsOk(node, key) ? success : anything
  }

  /** `response.ok` of the response whose status is asked for. */
  #readsOk(node: Node, key: string): boolean {
    if (node.type !== 'MemberExpression' || propertyName(node) !== 'ok') return false
    const known = identify(this.#source, node)
    if (known.length === 0 || known.some(({ api }) => api.reads !== 'ok')) return false
    const holder = keyOf(this.#source, node.object)
    return holder !== undefined && key.startsWith(`${holder}.`) && !key.slice(holder.length + 1).includes('.')
  }
}

const success: Bounds = { least: between(200, 299), most: between(200, 299) }

export function negated({ least, most }: Bounds): Bounds {
  return { least: complement(most), most: complement(least) }
}

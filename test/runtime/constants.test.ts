import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { constantLibraries } from '../../src/constants/index.ts'
import type { ConstantLibrary } from '../../src/constants/constant-library.ts'

const require = createRequire(import.meta.url)

/** The members of version 1 alone: in version 2 they are in `status` and in the default export. */
const flat = constantLibraries.find(({ name }) => name === 'http-status')?.objects.find(({ path }) => path.length === 0)

/** Not on npm, or not to be run on this version of Node: their tables are read from their sources. */
const read = ['@angular/common/http', '@std/http']

describe.each(constantLibraries.filter(({ name }) => !read.includes(name)))('$name', (library) => {
  const module = moduleOf(library)

  it.each(library.objects.filter((object) => object !== flat))(
    'has the members of its table at $path',
    async ({ path, members, prefix = '', lacks }) => {
      const object = at(await load(module, path[0] === 'default'), path)
      const codes = Object.entries(object).filter(
        ([name, value]) => typeof value === 'number' && name.startsWith(prefix) && !/^\d/.test(name),
      )
      expect(Object.fromEntries(codes)).toEqual({ ...members })
      const others = Object.keys(object).filter((name) => !/^\d/.test(name) && !(name in members))
      if (lacks === 'every') expect(others).toEqual([])
    },
  )

  it('is installed in the version of the table', () => {
    const { version } = module.startsWith('node:')
      ? process.versions.node.startsWith('20.')
        ? { version: library.version }
        : { version: undefined }
      : (require(`../../node_modules/${module}/package.json`) as { version: string })
    if (version !== undefined) expect(version).toBe(library.version)
  })
})

function moduleOf({ modules: [first = '', ...others] }: ConstantLibrary): string {
  return others.find((name) => name === '@adonisjs/http-server') ?? first
}

async function load(module: string, needsDefault: boolean): Promise<unknown> {
  const loaded: unknown = await import(/* @vite-ignore */ module)
  if (!needsDefault) return module === 'http-codes' ? require(module) : loaded
  // What `require()` gives is the default of a module that was no ES module before.
  const required: unknown = require(module)
  return Reflect.has(required as object, '__esModule') ? required : { default: required }
}

function at(module: unknown, path: readonly string[]): object {
  const found = path.reduce<unknown>((holder, name) => Reflect.get(holder as object, name), module)
  if (typeof found !== 'object' || found === null) throw new Error(`nothing is at ${path.join('.')}`)
  return found
}

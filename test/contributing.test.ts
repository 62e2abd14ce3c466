import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = readFileSync('CONTRIBUTING.md', 'utf8')

/** The code blocks that show a file of the repository, with the name that stands above each. */
const shown = [...text.matchAll(/^( *)`([\w/.-]+\.ts)`\n\n *```ts\n([^]*?)^ *```$/gm)].map(
  ([, indent = '', file = '', code = '']) => ({ file, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }),
)

describe('CONTRIBUTING', () => {
  it.each(shown)('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'))
  })

  it('shows a table, and names only files that there are', () => {
    expect(shown.map(({ file }) => file)).toContain('src/frameworks/micro.ts')
    const named = [...text.matchAll(/`((?:src|rules|test|docs)\/[\w/.-]+\.(?:ts|md))`/g)].map(([, file = '']) => file)
    for (const file of named) expect(() => readFileSync(file)).not.toThrow()
  })
})

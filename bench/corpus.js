import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'espree'

/** The server frameworks and clients among the dev dependencies, whose installed sources are the same on every machine. */
const packages = [
  '@adonisjs/http-server',
  '@hapi/hapi',
  '@hono/node-server',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/platform-express',
  '@nestjs/platform-fastify',
  'axios',
  'express',
  'express4',
  'fastify',
  'h3',
  'hono',
  'koa',
  'msw',
  'nock',
  'restify',
  'undici',
]

const sources = /\.(?:[cm]?js|ts)$/
const leftOut = /\.d\.ts$|\.min\.|(?:^|\/)(?:node_modules|\.git)(?:\/|$)/

/** What packages ship besides, or in two forms. */
const besides =
  /^node_modules\/(?:@[^/]+\/)?[^/]+\/(?:test|scripts|build|bin|integration|cli|dist\/cjs)\/|^node_modules\/msw\/lib\//

/** Larger files are bundles. */
const largest = 100_000

/** The files to lint: of a folder, or the sources of the frameworks and the examples. */
export function corpusOf(folder) {
  const folders = folder === undefined ? [...packages.map((name) => join('node_modules', name)), 'examples'] : [folder]
  return folders.flatMap((root) =>
    readdirSync(root, { recursive: true })
      .filter((path) => sources.test(path) && !leftOut.test(path))
      .map((path) => join(root, path))
      .filter((path) => !besides.test(path))
      .filter((path) => statSync(path).isFile() && statSync(path).size < largest)
      .flatMap((path) => fileAt(path, folder) ?? []),
  )
}

/** A file with what it has to be parsed as; `undefined` where espree cannot. */
function fileAt(path, folder = '.') {
  const text = readFileSync(path, 'utf8')
  const name = relative(folder, path)
  if (path.endsWith('.ts')) return { name, text, sourceType: 'module', isTypeScript: true }
  const sourceType = ['module', 'commonjs'].find((type) => parses(text, type))
  return sourceType && { name, text, sourceType, isTypeScript: false }
}

function parses(text, sourceType) {
  try {
    parse(text, { ecmaVersion: 'latest', sourceType })
    return true
  } catch {
    return false
  }
}

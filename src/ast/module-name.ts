/** What a specifier names: a module of a package as Node imports it, and the version that stands in the specifier. */
export interface ModuleName {
  readonly module: string
  readonly version: string | undefined
}

/** Addresses of servers that hand out packages of npm, as far as the name of the package. */
const servers =
  /^https:\/\/(?:esm\.sh\/(?:v\d+\/|stable\/)?\*?|esm\.run\/|cdn\.skypack\.dev\/|unpkg\.com\/|cdn\.jsdelivr\.net\/npm\/|(?:ga\.)?jspm\.(?:dev|io)\/npm:)/

const packaged = /^((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?(\/.*)?$/

/**
 * The module that a specifier names: `express` for `npm:express@4`, `@oak/oak` for `jsr:@oak/oak@17`, and the same for the addresses of
 * servers that hand out packages. Modules of Deno keep their address, without version: `https://deno.land/x/oak`.
 */
export function moduleNamed(specifier: string): ModuleName {
  if (/^(?:npm|jsr):/.test(specifier)) return inPackage(specifier, specifier.slice(4).replace(/^\//, ''))
  if (specifier.startsWith('@jsr/'))
    return { module: specifier.slice(4).replace('__', '/').replace(/^\//, '@'), version: undefined }
  if (!specifier.startsWith('https://')) return { module: specifier, version: undefined }
  const address = specifier.replace(/[?#].*$/, '')
  const [, folder, path] = /^https:\/\/deno\.land\/(std|x)\b@?(.*)$/.exec(address) ?? []
  if (folder !== undefined && path !== undefined) return inDeno(specifier, folder, path)
  const [server] = servers.exec(address) ?? []
  if (server === undefined) return { module: specifier, version: undefined }
  return inPackage(
    specifier,
    address
      .slice(server.length)
      .replace(/^jsr\//, '')
      .replace(/\/\+esm$/, ''),
  )
}

/** The module alone. */
export function moduleName(specifier: string): string {
  return moduleNamed(specifier).module
}

function inPackage(specifier: string, text: string): ModuleName {
  const [, name, version, path = ''] = packaged.exec(text) ?? []
  return name === undefined ? { module: specifier, version: undefined } : { module: name + path, version }
}

/** `std@0.224.0/http/status.ts` has become `@std/http/status`; `x/oak@v12/mod.ts` is published nowhere else by that name. */
function inDeno(specifier: string, folder: string, text: string): ModuleName {
  const [, name, version, path = ''] =
    packaged.exec(folder === 'std' ? text.replace(/^[^/]*\//, '') : text.replace(/^\//, '')) ?? []
  if (name === undefined) return { module: specifier, version: undefined }
  const inside = path.replace(/(?:\/mod)?\.[jt]sx?$/, '')
  return { module: `${folder === 'std' ? '@std' : 'https://deno.land/x'}/${name}${inside}`, version }
}

import { once } from 'node:events'
import { connect, type AddressInfo, type Server } from 'node:net'

/** What a handler's code led to: bytes on the wire, or an error out of the handler. */
export interface Answer {
  /** Whether the code of the handler threw, so that nothing it had said went out by itself. */
  readonly thrown: boolean
  /** The final status; `undefined` where only an interim response, or nothing, came. */
  readonly status: number | undefined
  readonly interim: readonly number[]
  readonly phrase: string
  readonly fields: Readonly<Record<string, string>>
  /** All the bytes after the header section. */
  readonly content: string
}

/** After so many turns of the event loop nothing will come any more. Turns take longer where the machine is busy. */
const patience = 40

/** Sends one request to a server on loopback and reads what comes, as bytes. */
export async function exchange(server: Server, method = 'GET'): Promise<Omit<Answer, 'thrown'>> {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)))
  await whileBusy(once(socket, 'close').catch(() => undefined))
  socket.destroy()
  return parse(text)
}

/** The final response in the bytes of an HTTP/1.1 connection, and the interim ones before it. */
export function parse(text: string): Omit<Answer, 'thrown'> {
  const interim: number[] = []
  for (let rest = text; ;) {
    const end = rest.indexOf('\r\n\r\n')
    const head = end < 0 ? rest : rest.slice(0, end)
    const [line = '', ...lines] = head.split('\r\n')
    const [, code, phrase = ''] = /^HTTP\/1\.\d (\d+) ?(.*)$/.exec(line) ?? []
    if (code === undefined) return { status: undefined, interim, phrase: '', fields: {}, content: '' }
    rest = end < 0 ? '' : rest.slice(end + 4)
    if (code.length === 3 && code.startsWith('1')) {
      interim.push(Number(code))
      continue
    }
    const fields = Object.fromEntries(
      lines.map((field) => [
        field.slice(0, field.indexOf(':')).toLowerCase(),
        field.slice(field.indexOf(':') + 1).trim(),
      ]),
    )
    const content = fields['transfer-encoding'] === 'chunked' ? rest.replace(/^0\r\n\r\n$/, '') : rest
    return { status: Number(code), interim, phrase, fields, content }
  }
}

/** What a `Response` of the Fetch API says. */
export async function answerOf(response: Response): Promise<Answer> {
  return {
    thrown: false,
    status: response.status,
    interim: [],
    phrase: response.statusText,
    fields: Object.fromEntries(response.headers),
    content: await response.text(),
  }
}

export const threw: Answer = { thrown: true, status: undefined, interim: [], phrase: '', fields: {}, content: '' }

/** What a promise is fulfilled with; `undefined` where nothing is to be expected any more. */
export async function whileBusy<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  const state = { isPending: true }
  const settled = promise.finally(() => (state.isPending = false))
  settled.catch(() => undefined)
  for (let turn = 0; state.isPending && turn < patience; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10))
  return state.isPending ? undefined : settled
}

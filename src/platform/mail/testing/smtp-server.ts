import { createServer, type Socket } from 'node:net'

export interface FakeSmtp {
  readonly url: string
  /** Whole messages as they came, headers first. */
  readonly received: string[]
  /** What it answers to RCPT TO from now on. */
  answerRecipients(line: string): void
  close(): Promise<void>
}

/** Enough of RFC 5321 to take a message over the wire. */
export async function fakeSmtp(): Promise<FakeSmtp> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  let recipient = '250 ok'
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    talk(socket, received, () => recipient)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answerRecipients: (line) => {
      recipient = line
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function talk(socket: Socket, received: string[], recipient: () => string): void {
  let buffer = ''
  let message: string | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 fake ESMTP')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8')
    for (let at = buffer.indexOf('\r\n'); at !== -1; at = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, at)
      buffer = buffer.slice(at + 2)
      if (message === null) {
        if (/^DATA/i.test(line)) message = ''
        say(
          /^DATA/i.test(line)
            ? '354 go on'
            : /^RCPT/i.test(line)
              ? recipient()
              : /^QUIT/i.test(line)
                ? '221 bye'
                : '250 ok',
        )
      } else if (line === '.') {
        received.push(message)
        message = null
        say('250 taken')
      } else message += `${line}\n`
    }
  })
}

import { diskStore } from '../disk.ts'

/** A process that begins an upload, says how far it came, and never ends. It is there to be killed. */
const [folder = '', organisationId = ''] = process.argv.slice(2)
const draft = await diskStore(folder).begin(organisationId)
for (let piece = 0; piece < 8; piece += 1) await draft.append(Buffer.alloc(64 * 1024, piece))
process.stdout.write('half\n')
setInterval(() => undefined, 1000)

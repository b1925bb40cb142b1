import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { ByteStore } from './disk.ts'

export const FILES: ServiceKey<ByteStore> = serviceKey<ByteStore>('files')

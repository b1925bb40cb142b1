export type { Crop, FittedImage, ImageBounds } from './bounds.ts'
export { fitImage } from './fit.ts'

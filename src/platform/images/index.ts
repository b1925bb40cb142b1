export { type Crop, type FittedImage, type ImageBounds, isUnfit, pixelsOf } from './bounds.ts'
export { fitImage, fitPicture } from './fit.ts'

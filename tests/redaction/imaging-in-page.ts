/** What the pixel tests use of the product's imaging, in a page. */
export { toPictureBoxes } from '@/core/redaction/box-geometry';
export { redactPicture } from '@/imaging/redact-picture';
export { reencodePicture } from '@/imaging/reencode-picture';
export { renderForExport } from '@/imaging/render-for-export';

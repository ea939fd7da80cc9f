/** What the snapshot tests use of the product, and both makers of html2canvas, in a page. */
export { default as plainHtml2canvas } from 'html2canvas';
export { default as html2canvasPro } from 'html2canvas-pro';
export { drawDescription } from '@/imaging/draw-description';
export { describeViewport } from '@/page/snapshot/describe-viewport';

import { drawDescription } from '@/imaging/draw-description';
import { answerDrawRequests } from '@/platform/drawing-document';

answerDrawRequests((description) => drawDescription(description, document));

import { browserPorts } from '@/app/browser-ports';
import { mountApp } from '@/app/mount-app';

mountApp('popup', browserPorts());

// What every page gets. Each page works without it; it only makes things smoother.
import { closeMenus } from "./lib/menus.ts";
import { askFirst, openAndClose } from "./lib/dialogs.ts";
import { copyAndShare } from "./lib/copying.ts";
import { keepDrafts } from "./lib/drafts.ts";
import { prepareHtmx } from "./lib/swaps.ts";
import { jumpAnywhere } from "./lib/jump.ts";
import { goToNamedField } from "./lib/keys.ts";
import { growTextareas } from "./lib/sizes.ts";
import { keepVisitPage, sayWhenOffline, startWorker } from "./lib/offline.ts";

prepareHtmx();
askFirst();
openAndClose();
copyAndShare();
keepDrafts();
growTextareas();
closeMenus();
jumpAnywhere();
goToNamedField();
sayWhenOffline();
startWorker();
keepVisitPage();

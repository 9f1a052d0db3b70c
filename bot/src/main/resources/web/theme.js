// Before anything is painted: the colours that were chosen last.
"use strict";
try {
  document.documentElement.dataset.theme = localStorage.getItem("goldpath.theme") || "auto";
} catch {
  document.documentElement.dataset.theme = "auto";
}

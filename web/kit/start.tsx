import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider, type AnyRouter } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { ToastHolder } from "#web/ui/toast.tsx";

/** Puts an app on the page. */
export function start(router: AnyRouter, client: QueryClient): void {
  const place = document.getElementById("app");
  if (!place) throw new Error("the page has no place for the app");
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Suspense fallback={null}>
          <ToastHolder>
            <RouterProvider router={router} />
          </ToastHolder>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}
